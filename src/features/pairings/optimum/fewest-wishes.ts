import type { DegreeBounds } from './graph.ts';
import type { ReadProblem } from './problem.ts';

/** One bound, pin or ban, as the conflict of a problem names it; `at` is a node or an edge. */
export interface Wish {
  kind: 'organizationMin' | 'organizationMax' | 'villageMin' | 'villageMax' | 'pin' | 'ban';
  at: number;
}

/** Sums that may be looked at: some tenths of a second. */
const sumsAtMost = 60_000_000;

/**
 * The fewest wishes that cannot hold together, where few enough sets of nodes have to be tried: at county size, and beyond for small conflicts.
 *
 * A flow with bounds fails exactly where some cut is asked for more than can cross it (Hoffman). A cut is a set of nodes: once it is
 * chosen on the smaller side, each node of the other is in or out by itself, at a cost in wishes and with a gain in excess. So the
 * highest excess for each number of wishes is added up node by node. Each chosen node of the smaller side is a wish too.
 *
 * @param below only a conflict with fewer wishes than this is looked for
 * @returns its wishes, `none` where there is no smaller one, `tooMany` where there is too much to try
 */
export function fewestWishes(problem: ReadProblem, below: number): Wish[] | 'none' | 'tooMany' {
  const sides = new Sides(problem);
  if (sumsFor(sides, below - 1) > sumsAtMost) return 'tooMany';
  let found: Wish[] | undefined;
  let most = below - 1;
  for (const lacking of ['few', 'many'] as const) {
    const cut = new Cut(sides, lacking);
    const tryFrom = (first: number): void => {
      const wishes = cut.wishesForExcess(most);
      if (wishes !== undefined) {
        found = cut.named(wishes);
        most = wishes - 1;
      }
      for (let at = first; at < sides.few.length && cut.chosen.length < most; at += 1) {
        if (!cut.choose(at)) continue;
        tryFrom(at + 1);
        cut.giveUp();
      }
    };
    tryFrom(0);
  }
  return found ?? 'none';
}

/** How many sums there are for all sets of so many nodes; each of the two kinds of cut has two choices for a node. */
function sumsFor({ few, many }: Sides, most: number): number {
  let sets = 1;
  let all = 1;
  for (let size = 1; size <= Math.min(most, few.length) && all < sumsAtMost; size += 1) {
    sets = (sets * (few.length - size + 1)) / size;
    all += sets;
  }
  return 4 * all * many.length * (most + 1);
}

interface Node {
  /** Undefined where it asks for nothing. */
  min: number | undefined;
  /** Undefined where the edges cannot exceed it. */
  max: number | undefined;
  edges: number[];
}

/** The two sides of a problem by size. */
class Sides {
  readonly few: readonly Node[];
  readonly many: readonly Node[];
  readonly fewName: 'village' | 'organization';
  readonly manyName: 'village' | 'organization';
  readonly manyOf: Int32Array;
  readonly fewOf: Int32Array;
  readonly pinned: Uint8Array;
  readonly banned: Uint8Array;

  constructor({ graph: { organizations, villages, edgeOrganization, edgeVillage }, pinned, banned }: ReadProblem) {
    const fewIsVillages = villages.min.length <= organizations.min.length;
    [this.fewName, this.manyName] = fewIsVillages ? ['village', 'organization'] : ['organization', 'village'];
    [this.fewOf, this.manyOf] = fewIsVillages ? [edgeVillage, edgeOrganization] : [edgeOrganization, edgeVillage];
    [this.few, this.many] = fewIsVillages ? [nodesOf(villages, this.fewOf), nodesOf(organizations, this.manyOf)] : [nodesOf(organizations, this.fewOf), nodesOf(villages, this.manyOf)];
    this.pinned = pinned;
    this.banned = banned;
  }
}

function nodesOf({ min, max }: DegreeBounds, nodeOf: Int32Array): Node[] {
  const nodes = Array.from(min, (least, at): Node => ({ min: least > 0 ? least : undefined, max: max[at], edges: [] }));
  for (let edge = 0; edge < nodeOf.length; edge += 1) nodes[nodeOf[edge]!]!.edges.push(edge);
  for (const node of nodes) if (node.max! >= node.edges.length) node.max = undefined;
  return nodes;
}

/** What a node adds to a cut: its bound counts or does not, and single pins or bans are counted, each of which adds one more. */
interface Choice {
  bound: boolean;
  gain: number;
  more: number;
}

/** A set of nodes on the smaller side; the minima of one side lack, for the maxima of the other. */
class Cut {
  readonly chosen: number[] = [];
  private excess = 0;
  private readonly sides: Sides;
  private readonly lacking: 'few' | 'many';
  private readonly isChosen: Uint8Array;
  /** By node of the larger side: its edges, pins and bans, to chosen nodes and to others. */
  private readonly inside: { open: Int32Array; pinned: Int32Array; banned: Int32Array };
  private readonly outside: { open: Int32Array; pinned: Int32Array; banned: Int32Array };

  constructor(sides: Sides, lacking: 'few' | 'many') {
    this.sides = sides;
    this.lacking = lacking;
    this.isChosen = new Uint8Array(sides.few.length);
    const counts = () => ({ open: new Int32Array(sides.many.length), pinned: new Int32Array(sides.many.length), banned: new Int32Array(sides.many.length) });
    [this.inside, this.outside] = [counts(), counts()];
    for (const { edges } of sides.few) this.count(edges, this.outside, 1);
  }

  /** Not where the node has no such bound: it would only stand in the way. */
  choose(at: number): boolean {
    const { min, max, edges } = this.sides.few[at]!;
    const bound = this.lacking === 'few' ? min : max;
    if (bound === undefined) return false;
    this.excess += this.lacking === 'few' ? bound : -bound;
    this.chosen.push(at);
    this.isChosen[at] = 1;
    this.count(edges, this.inside, 1);
    this.count(edges, this.outside, -1);
    return true;
  }

  giveUp(): void {
    const at = this.chosen.pop()!;
    const { min, max, edges } = this.sides.few[at]!;
    this.excess -= this.lacking === 'few' ? min! : -max!;
    this.isChosen[at] = 0;
    this.count(edges, this.inside, -1);
    this.count(edges, this.outside, 1);
  }

  /** The smallest number of wishes, up to `most`, by which the cut is asked for more than can cross it. */
  wishesForExcess(most: number): number | undefined {
    if (this.chosen.length > most) return undefined;
    let excess = this.beginning(most);
    for (let at = 0; at < this.sides.many.length; at += 1) excess = added(excess, this.choicesOf(at));
    const wishes = excess.findIndex((each) => each > 0);
    return wishes < 0 ? undefined : wishes;
  }

  /** The wishes of such an excess, followed back node by node. */
  named(wishes: number): Wish[] {
    const steps = [this.beginning(wishes)];
    for (let at = 0; at < this.sides.many.length; at += 1) steps.push(added(steps[at]!, this.choicesOf(at)));
    const { fewName } = this.sides;
    const found = this.chosen.map((at): Wish => ({ kind: `${fewName}${this.lacking === 'few' ? 'Min' : 'Max'}`, at }));
    let left = wishes;
    for (let at = this.sides.many.length - 1; at >= 0; at -= 1) {
      const taken = this.takenBy(at, { before: steps[at]!, after: steps[at + 1]![left]!, left });
      found.push(...taken);
      left -= taken.length;
    }
    return found;
  }

  /** By which wishes of one node an excess came about. */
  private takenBy(at: number, { before, after, left }: { before: Float64Array; after: number; left: number }): Wish[] {
    for (const { bound, gain, more } of this.choicesOf(at)) {
      const own = bound ? 1 : 0;
      for (let number = 0; number <= more && own + number <= left; number += 1) {
        if (before[left - own - number]! + gain + number === after) return this.wishesOf(at, { bound, number });
      }
    }
    throw new Error('no choice leads to the excess');
  }

  private wishesOf(at: number, { bound, number }: { bound: boolean; number: number }): Wish[] {
    const { many, manyName, fewOf, pinned, banned } = this.sides;
    const isPin = bound === (this.lacking === 'few');
    const inside = bound ? 0 : 1;
    const counted = many[at]!.edges.filter((edge) => (isPin ? pinned : banned)[edge] === 1 && this.isChosen[fewOf[edge]!] === inside);
    const own: Wish[] = bound ? [{ kind: `${manyName}${this.lacking === 'few' ? 'Max' : 'Min'}`, at }] : [];
    return [...own, ...counted.slice(0, number).map((edge): Wish => ({ kind: isPin ? 'pin' : 'ban', at: edge }))];
  }

  private beginning(most: number): Float64Array<ArrayBuffer> {
    const excess = new Float64Array(most + 1).fill(Number.NEGATIVE_INFINITY);
    excess[this.chosen.length] = this.excess;
    return excess;
  }

  private choicesOf(at: number): Choice[] {
    const { min, max } = this.sides.many[at]!;
    const { inside, outside } = this;
    if (this.lacking === 'few') {
      // The minima of the chosen are met by its edges to them, unless it is full, or bound elsewhere by pins.
      const out: Choice = { bound: false, gain: -inside.open[at]!, more: inside.banned[at]! };
      return max === undefined ? [out] : [out, { bound: true, gain: -max, more: outside.pinned[at]! }];
    }
    const out: Choice = { bound: false, gain: 0, more: inside.pinned[at]! };
    return min === undefined ? [out] : [out, { bound: true, gain: min - outside.open[at]!, more: outside.banned[at]! }];
  }

  private count(edges: readonly number[], where: { open: Int32Array; pinned: Int32Array; banned: Int32Array }, by: 1 | -1): void {
    const { manyOf, pinned, banned } = this.sides;
    for (const edge of edges) {
      const at = manyOf[edge]!;
      where.open[at]! += by;
      if (pinned[edge] === 1) where.pinned[at]! += by;
      if (banned[edge] === 1) where.banned[at]! += by;
    }
  }
}

/** The highest excess by number of wishes, with one more node. */
function added(excess: Float64Array<ArrayBuffer>, choices: readonly Choice[]): Float64Array<ArrayBuffer> {
  const next = new Float64Array(excess.length).fill(Number.NEGATIVE_INFINITY);
  for (const { bound, gain, more } of choices) {
    const own = bound ? 1 : 0;
    for (let wishes = 0; wishes < excess.length; wishes += 1) {
      const before = excess[wishes]!;
      if (before === Number.NEGATIVE_INFINITY) continue;
      for (let number = 0; number <= more && wishes + own + number < next.length; number += 1) {
        const sum = before + gain + number;
        if (sum > next[wishes + own + number]!) next[wishes + own + number] = sum;
      }
    }
  }
  return next;
}
