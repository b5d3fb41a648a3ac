import { createHash } from 'node:crypto';
import { sql, type Expression, type ExpressionBuilder } from 'kysely';
import type { DB } from '../database/schema.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';

/** A line of the trail as the chain sees it: every column, the instant in UTC to the microsecond. */
export interface StoredEntry {
  countyId: string;
  entryId: string;
  occurredAt: string;
  accountId: string;
  actorRole: string;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: unknown;
  commandId: string | null;
}

/** What precedes the first seal of a county. */
export const chainStart = '0'.repeat(64);

/** SHA-256 (hex) over the seal before and the entry: whoever changes one entry would have to change all seals after it. */
export function hashEntry(previousHash: string, entry: StoredEntry): string {
  const { countyId, entryId, occurredAt, accountId, actorRole, actorName, action, subjectType, subjectId, detail, commandId } = entry;
  const who = { accountId, actorRole, actorName, commandId };
  const text = canonicalJson({ countyId, entryId, occurredAt, ...who, action, subjectType, subjectId, detail });
  return createHash('sha256').update(previousHash).update(text).digest('hex');
}

/** The columns of StoredEntry, for `select`. A JavaScript date has no microseconds, and a change of one must be seen. */
export const storedEntryColumns = (eb: ExpressionBuilder<DB, 'auditEntries'>) =>
  [
    'auditEntries.countyId',
    'auditEntries.entryId',
    inMicroseconds(eb.ref('auditEntries.occurredAt')).as('occurredAt'),
    'auditEntries.accountId',
    'auditEntries.actorRole',
    'auditEntries.actorName',
    'auditEntries.action',
    'auditEntries.subjectType',
    'auditEntries.subjectId',
    'auditEntries.detail',
    'auditEntries.commandId',
  ] as const;

/** An instant as text: UTC, to the microsecond. */
export function inMicroseconds(instant: Expression<Date>) {
  return sql<string>`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** When an entry was made by the clock of the server that made it: its id is a UUIDv7. */
export function bornAt(entryId: string): Date {
  return new Date(Number.parseInt(entryId.replaceAll('-', '').slice(0, 12), 16));
}

/** The smallest id that an entry made at that time can have. */
export function firstIdOf(instant: Date): string {
  const time = Math.max(0, instant.getTime()).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
