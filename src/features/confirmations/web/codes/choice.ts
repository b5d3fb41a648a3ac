import type { HouseholdCodes } from '../../views.ts';

/** Which households get a sheet, among those that have been listed so far. */
export interface Choice {
  listed: readonly string[];
  chosen: readonly string[];
}

/** With what is listed now: whoever is listed for the first time and has no codes is chosen, once; what a person has unchosen stays so. */
export function withListed(choice: Choice, households: readonly HouseholdCodes[]): Choice {
  const known = new Set(choice.listed);
  const fresh = households.filter(({ householdId }) => !known.has(householdId));
  if (fresh.length === 0) return choice;
  const without = fresh.filter(({ left }) => left === 0);
  const idsOf = (some: readonly HouseholdCodes[]) => some.map(({ householdId }) => householdId);
  return { listed: [...choice.listed, ...idsOf(fresh)], chosen: [...choice.chosen, ...idsOf(without)] };
}
