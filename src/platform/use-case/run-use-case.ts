import type { Actor } from '../../kernel/actor.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import { newId } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/language.ts';
import { RefusedError } from '../../kernel/refusal.ts';
import { writeAuditEntry } from '../audit/write-audit-entry.ts';
import { enterCounty, inCounty, type CountyTransaction, type Database } from '../database/database.ts';
import { brokenConstraint, mayRunAgain } from '../database/failure.ts';
import { noFiles, type FileStore } from '../files/file-store.ts';
import { noChannels, type Channels } from '../notifications/channels/channels.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { startInBackground, traceOf, type FailureLogger } from './background-work.ts';
import { Confidential } from './confidential.ts';
import type { Afterwards, AnonymousContext, ClientInfo, UseCaseContext } from './context.ts';
import type { Reaction } from './reaction.ts';

/** What the runner of use cases knows of its surroundings. */
export interface UseCaseRuntime {
  db: Database;
  now(): Date;
  /** The real clock, where `now` may be a demo's; absent: the machine's. */
  realNow?(): Date;
  secrets: Secrets;
  /** Mail, text messages, group robots; absent: nothing goes out. */
  channels?: Channels;
  /** Where files are kept; absent: nowhere. */
  files?: FileStore;
  reactions: readonly Reaction[];
  /** Told what went wrong in work after the commit, which nobody waits for. */
  logger?: FailureLogger;
}

export interface Caller {
  actor: Actor;
  language: Language;
  client: ClientInfo;
}

/** A command as it arrived: a repeat of its id gets the first answer. */
export interface Command {
  id: string;
  endpoint: string;
  /** As it came over the wire: a version of the product that reads it otherwise, with a default more, still knows a repeat. */
  input: unknown;
  /** As this version reads it, by which outcomes were kept until 0.1; asked for where nothing else tells, since it may be refused. */
  inputAsRead?(): unknown;
}

/** What was asked to go on after the commit; one list per transaction. */
type Later = ((afterwards: Afterwards) => Promise<void>)[];

function contextFor(
  runtime: UseCaseRuntime,
  db: CountyTransaction,
  caller: Caller,
  { now, commandId, later }: { now: Date; commandId?: string; later: Later },
): UseCaseContext {
  const ctx: UseCaseContext = {
    db,
    now,
    realNow: realNow(runtime),
    secrets: runtime.secrets,
    channels: runtime.channels ?? noChannels,
    files: runtime.files ?? noFiles,
    actor: caller.actor,
    language: caller.language,
    client: caller.client,
    commandId,
    audit: (entry) => writeAuditEntry(db, { actor: caller.actor, now, commandId }, entry),
    record: (event) => recordEvent(runtime, ctx, event),
    afterCommit: (work) => void later.push(work),
  };
  return ctx;
}

/** One transaction of one county with its own context; what it leaves for later is started once it is committed. */
async function inContext<T>(
  runtime: UseCaseRuntime,
  caller: Caller,
  command: { id: string; arrivedAt: Date } | undefined,
  work: (ctx: UseCaseContext) => Promise<T>,
): Promise<T> {
  const later: Later = [];
  const result = await inCounty(runtime.db, caller.actor.countyId, (db) =>
    work(contextFor(runtime, db, caller, { now: command?.arrivedAt ?? runtime.now(), commandId: command?.id, later })),
  );
  for (const each of later) {
    startInBackground(
      (signal) => each({ signal, inTransaction: (next) => inContext(runtime, caller, undefined, next) }),
      (error) => runtime.logger?.error(traceOf(error), 'work in the background failed'),
    );
  }
  return result;
}

function realNow(runtime: UseCaseRuntime): Date {
  return runtime.realNow?.() ?? new Date();
}

async function recordEvent(runtime: UseCaseRuntime, ctx: UseCaseContext, event: DomainEvent): Promise<void> {
  await ctx.db
    .insertInto('events')
    .values({
      countyId: ctx.actor.countyId,
      eventId: newId(),
      name: event.name,
      payload: JSON.stringify(event.payload),
      recordedAt: ctx.now,
    })
    .execute();
  for (const reaction of runtime.reactions) {
    if (reaction.event === event.name) await reaction.react(ctx, event.payload);
  }
}

/** Reads: one transaction, one county, nothing stored. */
export function runQuery<T>(runtime: UseCaseRuntime, caller: Caller, work: (ctx: UseCaseContext) => Promise<T>): Promise<T> {
  return inContext(runtime, caller, undefined, work);
}

/** What the product itself does by the clock: one transaction, one county; nobody waits for an answer, so none is stored. */
export function runByTheClock<T>(runtime: UseCaseRuntime, caller: Caller, work: (ctx: UseCaseContext) => Promise<T>): Promise<T> {
  return inContext(runtime, caller, undefined, work);
}

/**
 * What a command comes to. A refusal that is returned, not thrown, is given after the commit (a failed proof of identity
 * must be remembered) and is not kept as the outcome: a later try may succeed.
 */
type CommandResult<T> = T | Confidential<T> | RefusedError;

/**
 * What must not happen inside a transaction, such as reading a file: done before it, without a connection to the database,
 * and not at all for a repeat that gets the stored answer. Its first line says who may ask for it: the use case's own
 * authorisation comes only later.
 */
export type Prepare<P> = (caller: Caller) => Promise<P>;

/**
 * Carries out a command once. The outcome is stored in the same transaction; whoever repeats the command — a double tap,
 * a retry after a lost answer, two devices — gets the stored outcome, also when the first is still under way.
 */
export async function runCommand<T, P = undefined>(
  runtime: UseCaseRuntime,
  caller: Caller,
  command: Command,
  work: (ctx: UseCaseContext, prepared: P) => Promise<CommandResult<T>>,
  prepare?: Prepare<P>,
): Promise<T> {
  // plan §五(二): what came in before the deadline is on time, however long it then waits here for a connection or a second try.
  const arrivedAt = runtime.now();
  const earlier = () => inCounty(runtime.db, caller.actor.countyId, (db) => findOutcome<T>(runtime, db, caller, command));
  const known = await earlier();
  if (known) return known.outcome;
  const prepared = (await prepare?.(caller)) as P;
  const digest = digestOf(runtime, command);
  const once = () => attempt(runtime, caller, { ...command, digest, arrivedAt }, (ctx) => work(ctx, prepared));
  try {
    return await once().catch((error: unknown) => {
      if (mayRunAgain(error)) return once();
      throw error;
    });
  } catch (error) {
    if (error instanceof RefusedError || brokenConstraint(error)) {
      // The first delivery may have been committed while this one ran: its answer counts, not our refusal.
      const meanwhile = await earlier();
      if (meanwhile) return meanwhile.outcome;
    }
    throw error;
  }
}

async function attempt<T>(
  runtime: UseCaseRuntime,
  caller: Caller,
  command: Command & { digest: string; arrivedAt: Date },
  work: (ctx: UseCaseContext) => Promise<CommandResult<T>>,
): Promise<T> {
  const outcome = await inContext(runtime, caller, command, async (ctx) => {
    const result = await work(ctx);
    if (result instanceof RefusedError) return result;
    const outcome = result instanceof Confidential ? result.value : result;
    await ctx.db
      .insertInto('commandOutcomes')
      .values({
        countyId: caller.actor.countyId,
        commandId: command.id,
        accountId: caller.actor.accountId,
        endpoint: command.endpoint,
        requestDigest: command.digest,
        outcome: storedForm(runtime, command, result),
        completedAt: ctx.now,
      })
      .execute();
    return outcome;
  });
  if (outcome instanceof RefusedError) throw outcome;
  return outcome;
}

/** As kept for a repeat: plain JSON, or encrypted where the answer is for one person's eyes. */
function storedForm(runtime: UseCaseRuntime, command: Command, result: unknown): string | null {
  if (!(result instanceof Confidential)) return result === undefined ? null : JSON.stringify(result);
  const sealed: SealedOutcome = { $sealed: runtime.secrets.encrypt(JSON.stringify(result.value), placeOf(command)) };
  return JSON.stringify(sealed);
}

interface SealedOutcome {
  $sealed: string;
}

function isSealed(outcome: unknown): outcome is SealedOutcome {
  return typeof outcome === 'object' && outcome !== null && '$sealed' in outcome && typeof outcome.$sealed === 'string';
}

function placeOf(command: Command): string {
  return `command-outcomes:${command.id}`;
}

async function findOutcome<T>(
  runtime: UseCaseRuntime,
  db: CountyTransaction,
  caller: Caller,
  command: Command,
): Promise<{ outcome: T } | undefined> {
  const row = await db
    .selectFrom('commandOutcomes')
    .select(['accountId', 'requestDigest', 'outcome'])
    .where('countyId', '=', caller.actor.countyId)
    .where('commandId', '=', command.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const isRepeat = () => row.requestDigest === digestOf(runtime, command) || row.requestDigest === formerDigest(runtime, command);
  if (row.accountId !== caller.actor.accountId || !isRepeat()) {
    throw new RefusedError('conflict', [{ code: 'http.command-id-reused' }]);
  }
  if (!isSealed(row.outcome)) return { outcome: (row.outcome ?? undefined) as T };
  return { outcome: JSON.parse(runtime.secrets.decrypt(row.outcome.$sealed, placeOf(command))) as T };
}

/** Keyed: a plain digest of a request that carries a password would let whoever has the table try passwords against it. */
function digestOf({ secrets }: UseCaseRuntime, { endpoint, input }: Command): string {
  return secrets.blindIndex(canonicalJson([endpoint, input]), 'command');
}

/** Of what was stored before the digest was of what came over the wire. */
function formerDigest({ secrets }: UseCaseRuntime, { endpoint, inputAsRead }: Command): string {
  return secrets.blindIndex(JSON.stringify([endpoint, inputAsRead?.()]), 'command');
}

/**
 * For sign-in and invitations: no county is known yet, so row-level security shows only the national tables.
 * A refusal that is returned, not thrown, is given after the commit: a failed attempt to sign in must be remembered.
 */
export async function runAnonymous<T>(
  runtime: UseCaseRuntime,
  visitor: Omit<Caller, 'actor'>,
  work: (ctx: AnonymousContext) => Promise<T | RefusedError>,
): Promise<T> {
  const result = await runtime.db.transaction().execute((db) => {
    const now = runtime.now();
    return work({
      db,
      now,
      realNow: realNow(runtime),
      secrets: runtime.secrets,
      channels: runtime.channels ?? noChannels,
      files: runtime.files ?? noFiles,
      ...visitor,
      enterCounty: async (actor) => {
        await enterCounty(db, actor.countyId);
        return contextFor(runtime, db, { ...visitor, actor }, { now, later: [] });
      },
    });
  });
  if (result instanceof RefusedError) throw result;
  return result;
}
