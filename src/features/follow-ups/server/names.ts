import type { LedgerEntry } from '../../assistance/ledger.ts';

type Names = ReadonlyMap<string, { headName: string | null }>;

/** Whom the acts of a question were for, each once: they name the same households. */
export function householdsOf(entries: readonly LedgerEntry[], names: Names): { householdId: string; name: string }[] {
  return namedHouseholds(entries.flatMap(({ act }) => act.householdIds), names);
}

export function namedHouseholds(householdIds: readonly string[], names: Names): { householdId: string; name: string }[] {
  return [...new Set(householdIds)].map((householdId) => ({ householdId, name: names.get(householdId)?.headName ?? '' }));
}
