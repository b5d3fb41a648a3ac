import type { Refusal } from '../../kernel/refusal.ts';
import type { AssistanceAct } from './act.ts';

/** The ledger's latest word on an act. */
export interface LedgerEntry {
  revision: number;
  reportId: string;
  withdrawn: boolean;
  act: AssistanceAct;
}

export interface NextRevision {
  act: AssistanceAct;
  revision: number;
  withdrawn: boolean;
}

/** An act belongs to the report that first brought it; nobody else can correct it, whatever id a device makes. */
export function refusalsAgainstEntering(acts: readonly AssistanceAct[], ledger: readonly LedgerEntry[], reportId: string): Refusal[] {
  const foreign = new Set(ledger.filter((entry) => entry.reportId !== reportId).map(({ act }) => act.actId));
  return acts.flatMap(({ actId }, index) =>
    foreign.has(actId) ? [{ code: 'assistance.act-of-another-report', at: `acts.${index}` }] : [],
  );
}

/** The same where the other report was received in the same moment, so that the ledger did not know it when it was asked. */
export function refusalsAgainstTaken(
  acts: readonly AssistanceAct[],
  revisions: readonly NextRevision[],
  added: ReadonlySet<string>,
): Refusal[] {
  const taken = new Set(revisions.map(({ act }) => act.actId).filter((actId) => !added.has(actId)));
  return acts.flatMap(({ actId }, index) =>
    taken.has(actId) ? [{ code: 'assistance.act-of-another-report', at: `acts.${index}` }] : [],
  );
}

/**
 * What a new version of a report adds to the ledger: new acts, corrected acts as further revisions, and for acts that it no
 * longer names a revision that takes them back. An act that stays as it was adds nothing.
 */
export function revisionsFor(acts: readonly AssistanceAct[], ledger: readonly LedgerEntry[]): NextRevision[] {
  const known = new Map(ledger.map((entry) => [entry.act.actId, entry]));
  const named = new Set(acts.map(({ actId }) => actId));
  const written = acts.flatMap((act) => {
    const entry = known.get(act.actId);
    if (entry && !entry.withdrawn && isSameAct(entry.act, act)) return [];
    return [{ act, revision: (entry?.revision ?? 0) + 1, withdrawn: false }];
  });
  const takenBack = ledger
    .filter(({ act, withdrawn }) => !withdrawn && !named.has(act.actId))
    .map(({ act, revision }) => ({ act, revision: revision + 1, withdrawn: true }));
  return [...written, ...takenBack];
}

function isSameAct(one: AssistanceAct, other: AssistanceAct): boolean {
  const comparable = ({ goods, ...rest }: AssistanceAct) =>
    JSON.stringify([
      Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b)),
      goods.map(({ name, quantity, unit }) => [name, quantity, unit]),
    ]);
  return comparable(one) === comparable(other);
}
