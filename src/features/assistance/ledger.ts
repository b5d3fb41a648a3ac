import type { Refusal } from '../../kernel/refusal.ts';
import type { AssistanceAct, TalliedAct } from './act.ts';

/** One revision of an act, as it stands in the ledger. Nothing in the ledger is ever changed: corrections add. */
export interface LedgerEntry {
  revision: number;
  withdrawn: boolean;
  campaignId: string;
  organizationId: string;
  act: AssistanceAct;
  /** Why this revision replaces the one before; empty for the first. */
  reason: string;
  recordedByName: string;
  recordedAt: Date;
  /** Clock of the device when the person tapped; null where it told none. */
  capturedAt: Date | null;
}

/** What may be done to an act by one's own organization; others do not know it. */
export type ActChange = 'correct' | 'withdraw';

/** An act as it stands, as far as totals and sentences need it. */
export interface TalliedEntry {
  revision: number;
  withdrawn: boolean;
  organizationId: string;
  act: TalliedAct;
}

/** Why an act cannot be changed from the revision that somebody has seen: it was taken back, or somebody else was quicker. */
export function refusalsAgainstStale(entry: LedgerEntry, baseRevision: number): Refusal[] {
  if (entry.withdrawn) return [{ code: 'assistance.already-withdrawn' }];
  if (entry.revision === baseRevision) return [];
  const params = { revision: entry.revision, by: entry.recordedByName, at: entry.recordedAt.toISOString() };
  return [{ code: 'assistance.stale-revision', params }];
}

/** A correction corrects something. */
export function refusalsAgainstChange(entry: LedgerEntry, act: AssistanceAct): Refusal[] {
  return isSameAct(entry.act, act) ? [{ code: 'assistance.nothing-changed' }] : [];
}

/** The same act in every field, in whatever order its fields came over the line. */
export function isSameAct(one: AssistanceAct, other: AssistanceAct): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, ordered(inner)]);
}

/** The fields in which two revisions differ, for the history beside the act. */
export function changedFields(before: AssistanceAct, after: AssistanceAct): (keyof AssistanceAct)[] {
  const keys = Object.keys(after) as (keyof AssistanceAct)[];
  return keys.filter((key) => JSON.stringify(ordered(before[key])) !== JSON.stringify(ordered(after[key])));
}
