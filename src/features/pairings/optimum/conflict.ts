import { bestTotal } from './best-total.ts';
import { fewestWishes, type Wish } from './fewest-wishes.ts';
import { smallestHittingSet } from './hitting-set.ts';
import type { PairingGraph } from './graph.ts';
import type { ProblemId, ReadProblem } from './problem.ts';
import { reduce, settled } from './reduce.ts';
import type { Budget } from './threshold-search.ts';

/** One of the wishes that cannot all be met. */
export type ConflictReason =
  | { kind: 'organizationMin' | 'organizationMax'; organization: ProblemId; value: number }
  | { kind: 'villageMin' | 'villageMax'; village: ProblemId; value: number }
  | { kind: 'pin' | 'ban'; organization: ProblemId; village: ProblemId };

export interface Conflict {
  /** They cannot hold together, and would if any one of them were dropped. */
  reasons: ConflictReason[];
  /** Whether it is proven that no smaller set exists. */
  isSmallest: boolean;
}

/** Solved flows, counted by their edges, that may be spent on leaving out what is not needed. */
const work = 30_000_000;
/** The same for the proof that none is smaller, and ways out looked at by their members: together about a second. Whoever waits is the whole office. */
const proofWork = 2_000_000;
const looks = 10_000_000;
/** Each further test of a conflict of a country would solve the country again. */
const wishesAtMost = 20_000;

/**
 * Of a problem without a solution: a smallest set of bounds, pins and bans that already have none. Found small by the cut that the
 * flow ends at, made irreducible by leaving out, and proven smallest: at county size by trying every cut, beyond by what must be given
 * up in any case (a smallest set that meets every known way of giving up is either a conflict itself or shows one more way).
 */
export function smallestConflict(problem: ReadProblem): Conflict {
  const model = new ConflictModel(problem);
  const narrowed = model.narrowed();
  const budget: Budget = { left: work };
  const proofBudget: Budget = { left: proofWork };
  if (narrowed.length > wishesAtMost) return { reasons: narrowed.map((wish) => reasonOf(problem, wish)), isSmallest: false };
  const spendFrom = (from: Budget) => (wishes: readonly Wish[]) => {
    from.left -= problem.graph.fit.length + 200;
    return model.isFeasible(wishes);
  };
  const spend = spendFrom(proofBudget);
  let best = leaveOut(narrowed, spendFrom(budget), budget);
  let isSmallest = best.length <= 1;
  const everything = model.all();
  const fewer = isSmallest ? 'none' : fewestWishes(problem, best.length);
  if (fewer !== 'tooMany') {
    isSmallest = true;
    if (fewer !== 'none') best = model.inOrder(fewer);
  }
  const waysOut: number[][] = [];
  const looking: Budget = { left: looks };
  if (everything.length <= wishesAtMost) {
    while (!isSmallest && proofBudget.left > 0) {
      const hitting = smallestHittingSet(waysOut, { below: best.length, budget: looking });
      if (hitting === 'gaveUp') break;
      // Nothing smaller meets every way out: what was found is smallest.
      if (hitting === 'none') isSmallest = true;
      else {
        const chosen = hitting.map((at) => everything[at]!);
        if (!spend(chosen)) {
          best = chosen;
          isSmallest = true;
        } else waysOut.push(wayOut(everything, hitting, spend));
      }
    }
  }
  return { reasons: best.map((wish) => reasonOf(problem, wish)), isSmallest };
}

/** Leaves out, by halves, what is not needed for the conflict (Junker's QuickXplain). */
function leaveOut(wishes: readonly Wish[], isFeasible: (wishes: readonly Wish[]) => boolean, budget: Budget): Wish[] {
  const needed = (background: readonly Wish[], hasNew: boolean, candidates: readonly Wish[]): Wish[] => {
    if (budget.left <= 0) return [...candidates];
    if (hasNew && !isFeasible(background)) return [];
    if (candidates.length === 1) return [...candidates];
    const half = candidates.length >> 1;
    const [first, second] = [candidates.slice(0, half), candidates.slice(half)];
    const ofSecond = needed([...background, ...first], first.length > 0, second);
    const ofFirst = needed([...background, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  };
  return wishes.length === 0 || !isFeasible([]) ? [] : needed([], false, wishes);
}

/** The wishes that remain unmet when, beginning with some, as many as possible are met one after another. */
function wayOut(all: readonly Wish[], begin: readonly number[], isFeasible: (wishes: readonly Wish[]) => boolean): number[] {
  const met = [...begin];
  const unmet: number[] = [];
  const add = (candidates: readonly number[]): void => {
    if (candidates.length === 0) return;
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
  return unmet;
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

class ConflictModel {
  private readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    this.problem = problem;
  }

  /** Every wish that can keep anything from being done. */
  all(): Wish[] {
    return this.wishes(() => true, () => true, () => true);
  }

  /** Organizations first, then villages, then pairs, as in the problem. */
  inOrder(wishes: readonly Wish[]): Wish[] {
    const wanted = new Set(wishes.map(({ kind, at }) => `${kind} ${at}`));
    return this.all().filter(({ kind, at }) => wanted.has(`${kind} ${at}`));
  }

  /** The wishes at the cut that the flow ends at; all of them where they do not explain it alone. */
  narrowed(): Wish[] {
    const { graph, pinned, banned } = this.problem;
    const both = pinned.findIndex((pin, edge) => pin === 1 && banned[edge] === 1);
    if (both >= 0) return [{ kind: 'pin', at: both }, { kind: 'ban', at: both }];
    const state = this.stateOf(this.all());
    const reduced = state && reduce(graph, state);
    if (!reduced) return this.tooManyPins();
    const answer = bestTotal({ ...reduced.graph, fit: new Int32Array(reduced.graph.fit.length) });
    if (answer.kind !== 'none') return this.all();
    const isLacking = answer.lackingSide === 'organizations';
    const [organizations, villages] = (isLacking ? [answer.lacking, answer.full] : [answer.full, answer.lacking]).map((list) => new Set(list));
    const inCut = (side: Set<number> | undefined) => (at: number) => side?.has(at) ?? false;
    const touched = (edge: number) => inCut(organizations)(graph.edgeOrganization[edge]!) || inCut(villages)(graph.edgeVillage[edge]!);
    const found = this.wishes(inCut(organizations), inCut(villages), touched);
    // Across the cut only the minima of those that lack and the maxima of those that are full weigh against each other.
    const lackingMin = isLacking ? 'organizationMin' : 'villageMin';
    const fullMax = isLacking ? 'villageMax' : 'organizationMax';
    const weighing = found.filter(({ kind }) => kind === lackingMin || kind === fullMax || kind === 'pin' || kind === 'ban');
    if (!this.isFeasible(weighing)) return weighing;
    return this.isFeasible(found) ? this.all() : found;
  }

  isFeasible(wishes: readonly Wish[]): boolean {
    const { graph } = this.problem;
    const edges = graph.fit.length;
    const free = (count: number) => ({ min: new Int32Array(count), max: new Int32Array(count).fill(edges) });
    const organizations = free(graph.organizations.min.length);
    const villages = free(graph.villages.min.length);
    for (const { kind, at } of wishes) {
      if (kind === 'organizationMin') organizations.min[at] = graph.organizations.min[at]!;
      if (kind === 'organizationMax') organizations.max[at] = graph.organizations.max[at]!;
      if (kind === 'villageMin') villages.min[at] = graph.villages.min[at]!;
      if (kind === 'villageMax') villages.max[at] = graph.villages.max[at]!;
    }
    const relaxed: PairingGraph = { ...graph, organizations, villages, fit: new Int32Array(edges) };
    const state = this.stateOf(wishes);
    const reduced = state && reduce(relaxed, state);
    return reduced !== undefined && bestTotal(reduced.graph).kind === 'best';
  }

  /** By edge what the pins and bans among the wishes settle; undefined where they want both of one edge. */
  private stateOf(wishes: readonly Wish[]): Uint8Array | undefined {
    const state = new Uint8Array(this.problem.graph.fit.length).fill(settled.open);
    for (const { kind, at } of wishes) {
      if (kind !== 'pin' && kind !== 'ban') continue;
      const wanted = kind === 'pin' ? settled.taken : settled.out;
      if (state[at] !== settled.open && state[at] !== wanted) return undefined;
      state[at] = wanted;
    }
    return state;
  }

  private wishes(hasOrganization: (at: number) => boolean, hasVillage: (at: number) => boolean, hasEdge: (edge: number) => boolean): Wish[] {
    const { graph, pinned, banned } = this.problem;
    const found: Wish[] = [];
    for (const [kinds, { min, max }, node, has] of [
      [['organizationMin', 'organizationMax'], graph.organizations, graph.edgeOrganization, hasOrganization],
      [['villageMin', 'villageMax'], graph.villages, graph.edgeVillage, hasVillage],
    ] as const) {
      const edges = new Int32Array(min.length);
      for (const at of node) edges[at]! += 1;
      for (let at = 0; at < min.length; at += 1) {
        if (!has(at)) continue;
        if (min[at]! > 0) found.push({ kind: kinds[0], at });
        if (max[at]! < edges[at]!) found.push({ kind: kinds[1], at });
      }
    }
    for (let edge = 0; edge < pinned.length; edge += 1) {
      if (pinned[edge] === 1 && hasEdge(edge)) found.push({ kind: 'pin', at: edge });
      if (banned[edge] === 1 && hasEdge(edge)) found.push({ kind: 'ban', at: edge });
    }
    return found;
  }

  /** More pins at a node than it may take: its maximum and the pins. */
  private tooManyPins(): Wish[] {
    const { graph, pinned } = this.problem;
    const pins: number[] = [];
    for (let edge = 0; edge < pinned.length; edge += 1) if (pinned[edge] === 1) pins.push(edge);
    for (const [kind, { max }, node] of [
      ['organizationMax', graph.organizations, graph.edgeOrganization],
      ['villageMax', graph.villages, graph.edgeVillage],
    ] as const) {
      const count = new Int32Array(max.length);
      for (const edge of pins) {
        const at = node[edge]!;
        count[at]! += 1;
        if (count[at]! > max[at]!) return [{ kind, at }, ...pins.filter((pin) => node[pin] === at).map((pin): Wish => ({ kind: 'pin', at: pin }))];
      }
    }
    return this.all();
  }
}
