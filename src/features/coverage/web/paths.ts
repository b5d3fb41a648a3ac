import type { GapKind } from '../gap.ts';

export const gapsPath = '/gaps';

/** The tab of the list that a count opens. */
export function gapsSearch(kind: GapKind): { kind: GapKind } {
  return { kind };
}

/** Pages of the rooms before, where a next step leads. */
export const noticesPath = '/plans';
export const pairingsPath = '/pairings';
/** The ledger, narrowed by `serves` to the acts that answer a measure. */
export const actsPath = '/acts';
export function householdPath(householdId: string): string {
  return `/households/${householdId}`;
}
