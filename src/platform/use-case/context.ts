import type { Actor } from '../../kernel/actor.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import type { Language } from '../../kernel/language.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { CountyTransaction } from '../database/database.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Channels } from '../notifications/channels/channels.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** Where a request came from, for the audit trail and the list of sessions. */
export interface ClientInfo {
  address: string;
  userAgent: string;
  /** The session cookie as presented; only the accounts feature knows what it stands for. */
  sessionToken?: string;
  /** Whose page or phone the request says that it comes from; of no weight where nobody compares it with the session. */
  accountId?: string;
  /** What the browser says of the filling in of the form, unread (kernel/effort.ts): kept with nothing that says whose it is. */
  effort?: string;
}

/** What signed-in and anonymous use cases have in common. */
export interface CommonContext {
  /** One transaction; it is committed before the answer goes out. */
  db: CountyTransaction;
  /** The business present: the demo's clock in a demo, the real one otherwise. */
  now: Date;
  /** The real present, for what guards the door (sessions, guessing, one-time codes): a demo that travels must not open it. */
  realNow: Date;
  /** Encrypts personal data at rest and indexes it blindly. */
  secrets: Secrets;
  /** Which ways out this installation has. Nothing is sent inside a transaction: a job does it, once it is known what to send. */
  channels: Channels;
  /** Files by their content. Not part of the transaction: what is put stays, so put it before the row that names it. */
  files: FileStore;
  language: Language;
  client: ClientInfo;
}

/** What every use case of a signed-in person receives: `(ctx, input)`. The transaction sees one county. */
export interface UseCaseContext extends CommonContext {
  actor: Actor;
  /** Absent when reading. */
  commandId?: string;
  /** Writes to the append-only trail, in this transaction. */
  audit(entry: AuditEntry): Promise<void>;
  /** Records what has happened and lets later features react, in this transaction. */
  record(event: DomainEvent): Promise<void>;
  /** Work that goes on once this transaction is committed and answered, not at all if it is not; with connections of its own. */
  afterCommit(work: (afterwards: Afterwards) => Promise<void>): void;
}

/** What work after the commit goes on with. */
export interface Afterwards {
  /** Another transaction of the same actor; sees what has happened meanwhile. */
  inTransaction<T>(work: (ctx: UseCaseContext) => Promise<T>): Promise<T>;
  /** Aborted when the server stops. */
  signal: AbortSignal;
}

/** For what happens before anybody has signed in: only national tables until a county is entered. */
export interface AnonymousContext extends CommonContext {
  /** Confines the transaction to a county, acting for a person found there. */
  enterCounty(actor: Actor): Promise<UseCaseContext>;
}
