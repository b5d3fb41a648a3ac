import { alikeOf, type Alike } from './alike.ts';
import { ConflictModel, nameOf } from './conflict-model.ts';
import { fewestWishes, type Wish } from './fewest-wishes.ts';
import { smallestHittingSet } from './hitting-set.ts';
import type { ProblemId, ReadProblem } from './problem.ts';
import type { Budget } from './threshold-search.ts';

/** One of the wishes that cannot all be met. */
export type ConflictReason =
  | { kind: 'organizationMin' | 'organizationMax'; organization: ProblemId; value: number }
  | { kind: 'villageMin' | 'villageMax'; village: ProblemId; value: number }
  | { kind: 'pin' | 'ban'; organization: ProblemId; village: ProblemId };

export interface Conflict {
  /** They cannot hold together, and would if any one of them were dropped, unless that was too much to try. */
  reasons: ConflictReason[];
  /** Whether it is proven that no smaller set exists. */
  isSmallest: boolean;
}

/** Edges that flows may look at in leaving out what is not needed: some tenths of a second. */
const work = 30_000_000;
/** The same for the proof that none is smaller, and ways out looked at by their members. */
const proofWork = 10_000_000;
const looks = 5_000_000;
/** Beyond so many wishes in all, those that have to be given up are not searched for. */
const wishesAtMost = 20_000;

/**
 * Of a problem without a solution: a smallest set of bounds, pins and bans that already have none. The cut at which a plain flow ends
 * is such a set at once; what is not needed is left out, and then it is proven smallest: by trying every cut, alike nodes
 * together (`fewest-wishes.ts`), else by what must be given up in any case (a smallest set that meets every known way of giving up is
 * either a conflict itself or shows one more way). All in counted steps, so that the same problem has the same answer.
 */
export function smallestConflict(problem: ReadProblem): Conflict {
  const model = new ConflictModel(problem);
  const alike = alikeOf(problem);
  const testsFrom = (budget: Budget) => (wishes: readonly Wish[]) => {
    const before = model.looked;
    const isFeasible = model.isFeasible(wishes);
    budget.left -= model.looked - before + problem.graph.fit.length;
    return isFeasible;
  };
  const named = (wishes: readonly Wish[], isSmallest: boolean): Conflict => ({ reasons: wishes.map((wish) => reasonOf(problem, wish)), isSmallest });
  const smallestBelow = (wishes: readonly Wish[]): Conflict | undefined => {
    const fewer = wishes.length <= 1 ? 'none' : fewestWishes(problem, { alike, below: wishes.length });
    return fewer === 'tooMany' ? undefined : named(fewer === 'none' ? wishes : model.inOrder(fewer), true);
  };
  const first = model.first();
  const atOnce = smallestBelow(first.wishes);
  if (atOnce) return atOnce;
  const budget: Budget = { left: work };
  const best = first.isMinimal ? first.wishes : leaveOut(first.wishes, { problem, alike, isFeasible: testsFrom(budget), budget });
  const then = best.length < first.wishes.length ? smallestBelow(best) : undefined;
  if (then) return then;
  const everything = model.all();
  const proofBudget: Budget = { left: proofWork };
  const smaller = everything.length > wishesAtMost ? 'gaveUp' : smallerByWaysOut(everything, { below: best.length, isFeasible: testsFrom(proofBudget), budget: proofBudget });
  if (smaller === 'gaveUp') return named(best, false);
  return named(smaller === 'none' ? best : smaller, true);
}

interface Search {
  isFeasible(wishes: readonly Wish[]): boolean;
  budget: Budget;
}

/**
 * Leaves out what the conflict does not need. Of alike nodes, those that ask for least or give most go first, and where one of them has to
 * stay the rest has to as well; of other wishes as many as can go are left out from the first on, until one has to stay.
 */
function leaveOut(wishes: readonly Wish[], { problem, alike, isFeasible, budget }: Search & { problem: ReadProblem; alike: Alike }): Wish[] {
  const groups = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const name = groupOf(wish, alike);
    const known = groups.get(name);
    if (known) known.push(wish);
    else groups.set(name, [wish]);
  }
  for (const group of groups.values()) group.sort((a, b) => weightOf(problem, a) - weightOf(problem, b));
  const lists = [...groups.values()];
  const [together, single] = [lists.filter(({ length }) => length > 1), lists.filter(({ length }) => length === 1).flat()];
  let kept = new Set(wishes);
  const canGo = (some: readonly Wish[]): boolean => {
    if (budget.left <= 0) return false;
    const without = new Set(some);
    return !isFeasible([...kept].filter((wish) => !without.has(wish)));
  };
  const drop = (some: readonly Wish[]) => {
    if (some.length === 0) return;
    const without = new Set(some);
    kept = new Set([...kept].filter((wish) => !without.has(wish)));
  };
  for (const list of together) drop(list.slice(0, mostThat((count) => canGo(list.slice(0, count)), list.length)));
  for (let at = 0; at < single.length; at += 1) {
    const from = at;
    const count = mostThat((some) => canGo(single.slice(from, from + some)), single.length - from);
    drop(single.slice(from, from + count));
    at += count;
  }
  return [...kept];
}

/** Wishes of alike nodes have the same group, all others one of their own. */
function groupOf(wish: Wish, { organizations, villages }: Alike): string {
  const { kind, at } = wish;
  if (kind === 'organizationMin' || kind === 'organizationMax') return `${kind} ${organizations[at]}`;
  if (kind === 'villageMin' || kind === 'villageMax') return `${kind} ${villages[at]}`;
  return nameOf(wish);
}

/** How much a wish does to a conflict, beside others of its group. */
function weightOf({ graph }: ReadProblem, { kind, at }: Wish): number {
  if (kind === 'organizationMin') return graph.organizations.min[at]!;
  if (kind === 'organizationMax') return -graph.organizations.max[at]!;
  if (kind === 'villageMin') return graph.villages.min[at]!;
  return kind === 'villageMax' ? -graph.villages.max[at]! : 0;
}

/** The highest number, up to `limit`, for which something holds that holds for every smaller one too; a step first, then twice as far. */
function mostThat(holds: (count: number) => boolean, limit: number): number {
  let good = 0;
  let step = 1;
  while (good < limit && holds(Math.min(limit, good + step))) {
    good = Math.min(limit, good + step);
    step *= 2;
  }
  let bad = Math.min(limit + 1, good + step);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** A conflict with fewer wishes than `below`, which is then a smallest one. */
function smallerByWaysOut(everything: readonly Wish[], { below, isFeasible, budget }: Search & { below: number }): Wish[] | 'none' | 'gaveUp' {
  const waysOut: number[][] = [];
  const looking: Budget = { left: looks };
  while (budget.left > 0) {
    const hitting = smallestHittingSet(waysOut, { below, budget: looking });
    // Nothing smaller meets every way out: what was found is smallest.
    if (hitting === 'gaveUp' || hitting === 'none') return hitting;
    const chosen = hitting.map((at) => everything[at]!);
    if (!isFeasible(chosen)) return chosen;
    const way = wayOut(everything, hitting, { isFeasible, budget });
    if (!way) return 'gaveUp';
    waysOut.push(way);
  }
  return 'gaveUp';
}

/** The wishes that remain unmet when, beginning with some, as many as possible are met one after another; undefined where the budget ends. */
function wayOut(all: readonly Wish[], begin: readonly number[], { isFeasible, budget }: Search): number[] | undefined {
  const met = [...begin];
  const unmet: number[] = [];
  const add = (candidates: readonly number[]): void => {
    if (candidates.length === 0 || budget.left <= 0) return;
    if (isFeasible([...met, ...candidates].map((at) => all[at]!))) met.push(...candidates);
    else if (candidates.length === 1) unmet.push(...candidates);
    else {
      const half = candidates.length >> 1;
      add(candidates.slice(0, half));
      add(candidates.slice(half));
    }
  };
  const chosen = new Set(begin);
  add(all.map((_, at) => at).filter((at) => !chosen.has(at)));
  return budget.left <= 0 ? undefined : unmet;
}

function reasonOf({ organizationIds, villageIds, graph }: ReadProblem, { kind, at }: Wish): ConflictReason {
  switch (kind) {
    case 'organizationMin':
    case 'organizationMax':
      return { kind, organization: organizationIds[at]!, value: graph.organizations[kind === 'organizationMin' ? 'min' : 'max'][at]! };
    case 'villageMin':
    case 'villageMax':
      return { kind, village: villageIds[at]!, value: graph.villages[kind === 'villageMin' ? 'min' : 'max'][at]! };
    case 'pin':
    case 'ban':
      return { kind, organization: organizationIds[graph.edgeOrganization[at]!]!, village: villageIds[graph.edgeVillage[at]!]! };
  }
}
