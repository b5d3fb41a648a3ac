import type { Budget } from './threshold-search.ts';

/**
 * A smallest set of numbers that has at least one in common with each of the given sets.
 * @param below it must have fewer members than this
 * @param budget members that may be looked at, in this search and those after it
 * @returns the set, `none` where every such set has at least `below` members, `gaveUp` where too much would have to be tried
 */
export function smallestHittingSet(sets: readonly (readonly number[])[], { below, budget }: { below: number; budget: Budget }): number[] | 'none' | 'gaveUp' {
  const membersOfAll = sets.reduce((sum, set) => sum + set.length, 1);
  const sorted = sets.toSorted((a, b) => a.length - b.length);
  const chosen = new Set<number>();
  const search = (size: number): boolean => {
    budget.left -= membersOfAll;
    if (budget.left < 0) return false;
    const missed = sorted.find((set) => !set.some((member) => chosen.has(member)));
    if (!missed) return true;
    if (size === 0 || disjointAmong(sorted, chosen) > size) return false;
    for (const member of missed) {
      chosen.add(member);
      if (search(size - 1)) return true;
      chosen.delete(member);
    }
    return false;
  };
  for (let size = disjointAmong(sorted, chosen); size < below; size += 1) {
    if (search(size)) return [...chosen];
    if (budget.left < 0) return 'gaveUp';
  }
  return 'none';
}

/** So many of the sets that are not met have nothing in common: each needs a member of its own. */
function disjointAmong(sets: readonly (readonly number[])[], chosen: ReadonlySet<number>): number {
  const used = new Set<number>(chosen);
  let count = 0;
  for (const set of sets) {
    if (set.some((member) => used.has(member))) continue;
    count += 1;
    for (const member of set) used.add(member);
  }
  return count;
}
