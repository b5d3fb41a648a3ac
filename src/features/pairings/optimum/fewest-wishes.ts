import type { Alike } from './alike.ts';
import { CutSides, edgesOfSides, type Lacking } from './cut-sides.ts';
import type { ReadProblem } from './problem.ts';

/** One bound, pin or ban, as the conflict of a problem names it; `at` is a node or an edge. */
export interface Wish {
  kind: 'organizationMin' | 'organizationMax' | 'villageMin' | 'villageMax' | 'pin' | 'ban';
  at: number;
}

/** Sums that may be looked at: some tenths of a second. */
const sumsAtMost = 30_000_000;

/**
 * The fewest wishes that cannot hold together, where few enough sets of nodes have to be tried: at county size, anywhere where most nodes
 * are alike, and beyond for small conflicts.
 *
 * A flow with bounds fails exactly where some cut is asked for more than can cross it (Hoffman). A cut is a set of nodes: once it is
 * chosen on one side, each node of the other is in or out by itself, at a cost in wishes and with a gain in excess. So the
 * highest excess for each number of wishes is added up node by node. Each chosen node is a wish too; of alike nodes those come first that ask
 * for most or give least, so that it only matters how many are chosen.
 *
 * @param below only a conflict with fewer wishes than this is looked for
 * @returns its wishes, `none` where there is no smaller one, `tooMany` where there is too much to try
 */
export function fewestWishes(problem: ReadProblem, { alike, below }: { alike: Alike; below: number }): Wish[] | 'none' | 'tooMany' {
  const edges = edgesOfSides(problem);
  const sides = (['organization', 'village'] as const).map((lacking) => {
    const [one, two] = (['few', 'many'] as const).map((side) => new CutSides(problem, { alike, edges, lackingName: lacking, lacking: side }));
    return one && two && one.sumsUpTo(below - 1) > two.sumsUpTo(below - 1) ? two : one;
  });
  if (sides.reduce((sum, one) => sum + (one?.sumsUpTo(below - 1) ?? 0), 0) > sumsAtMost) return 'tooMany';
  let found: { side: CutSides; chosen: number[]; wishes: number } | undefined;
  let most = below - 1;
  for (const side of sides) {
    if (!side) continue;
    side.count();
    const cut = new Cut(side);
    const tryFrom = (first: number): void => {
      const wishes = cut.wishesForExcess(most);
      if (wishes !== undefined) {
        found = { side, chosen: [...cut.chosen], wishes };
        most = wishes - 1;
      }
      for (let at = first; at < side.few.length && cut.chosen.length < most; at += 1) {
        if (!cut.choose(at)) continue;
        tryFrom(at + 1);
        cut.giveUp();
      }
    };
    tryFrom(0);
  }
  if (!found) return 'none';
  const cut = new Cut(found.side);
  for (const at of found.chosen) cut.choose(at);
  return cut.named(found.wishes);
}

/** What a node adds to a cut: its bound counts or does not, and single pins or bans are counted, each of which adds one more. */
interface Choice {
  bound: boolean;
  gain: number;
  more: number;
}

/** So many wishes, each of which adds the same to the excess. */
interface Step {
  gain: number;
  count: number;
}

/** A set of nodes of one side; the minima of one side lack, for the maxima of the other. */
class Cut {
  readonly chosen: number[] = [];
  private excess = 0;
  private readonly sides: CutSides;
  private readonly lacking: Lacking;
  private readonly isChosen: Uint8Array;
  /** By kind of node of the other side: its edges, pins and bans, to chosen nodes and to others. */
  private readonly inside: { open: Int32Array; pinned: Int32Array; banned: Int32Array };
  private readonly outside: { open: Int32Array; pinned: Int32Array; banned: Int32Array };

  constructor(sides: CutSides) {
    this.sides = sides;
    this.lacking = sides.lacking;
    this.isChosen = new Uint8Array(sides.few.length);
    const counts = () => ({ open: new Int32Array(sides.kinds.length), pinned: new Int32Array(sides.kinds.length), banned: new Int32Array(sides.kinds.length) });
    [this.inside, this.outside] = [counts(), counts()];
    for (const { counted } of sides.few) this.count(counted, this.outside, 1);
  }

  /** Not where the node has no such bound: it would only stand in the way. Nor before an alike one that counts for more. */
  choose(at: number): boolean {
    const { bound, counted, before } = this.sides.few[at]!;
    if (bound === undefined || (before !== undefined && this.isChosen[before] === 0)) return false;
    this.excess += this.lacking === 'few' ? bound : -bound;
    this.chosen.push(at);
    this.isChosen[at] = 1;
    this.count(counted, this.inside, 1);
    this.count(counted, this.outside, -1);
    return true;
  }

  giveUp(): void {
    const at = this.chosen.pop()!;
    const { bound, counted } = this.sides.few[at]!;
    this.excess -= this.lacking === 'few' ? bound! : -bound!;
    this.isChosen[at] = 0;
    this.count(counted, this.inside, -1);
    this.count(counted, this.outside, 1);
  }

  /** The smallest number of wishes, up to `most`, by which the cut is asked for more than can cross it. */
  wishesForExcess(most: number): number | undefined {
    if (this.chosen.length > most) return undefined;
    let excess = this.beginning(most);
    // Where each further wish of a node adds no more than the one before, those that add most are taken first.
    const steps: Step[] = [];
    let base = 0;
    for (const [kind, { nodes }] of this.sides.kinds.entries()) {
      const choices = this.choicesOf(kind);
      const simple = stepsOf(choices);
      if (simple) {
        base += choices[0]!.gain * nodes.length;
        for (const { gain, count } of simple) if (count > 0) steps.push({ gain, count: count * nodes.length });
      } else for (let number = 0; number < nodes.length; number += 1) excess = added(excess, choices);
    }
    steps.sort((a, b) => b.gain - a.gain);
    let least: number | undefined;
    for (let own = this.chosen.length; own <= most; own += 1) {
      if (excess[own] === Number.NEGATIVE_INFINITY) continue;
      const all = own + wishesBeyond(steps, -(base + excess[own]!));
      if (all <= (least ?? most)) least = all;
    }
    return least;
  }

  /** The wishes of such an excess, followed back node by node. */
  named(wishes: number): Wish[] {
    const nodes = this.sides.kinds.flatMap(({ nodes: alike }, kind) => alike.map((at) => ({ at, kind })));
    const steps = [this.beginning(wishes)];
    for (const [index, { kind }] of nodes.entries()) steps.push(added(steps[index]!, this.choicesOf(kind)));
    const found = this.chosen.map((at): Wish => ({ kind: this.sides.kindOfFew, at: this.sides.few[at]!.at }));
    let left = wishes;
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const taken = this.takenBy(nodes[index]!, { before: steps[index]!, after: steps[index + 1]![left]!, left });
      found.push(...taken);
      left -= taken.length;
    }
    return found;
  }

  /** By which wishes of one node an excess came about. */
  private takenBy(node: { at: number; kind: number }, { before, after, left }: { before: Float64Array; after: number; left: number }): Wish[] {
    for (const { bound, gain, more } of this.choicesOf(node.kind)) {
      const own = bound ? 1 : 0;
      for (let number = 0; number <= more && own + number <= left; number += 1) {
        if (before[left - own - number]! + gain + number === after) return this.wishesOf(node.at, { bound, number });
      }
    }
    throw new Error('no choice leads to the excess');
  }

  private wishesOf(at: number, { bound, number }: { bound: boolean; number: number }): Wish[] {
    const { sides } = this;
    const isPin = bound === (this.lacking === 'few');
    const inside = bound ? 0 : 1;
    const counted = sides.edgesOfMany(at).filter((edge) => (isPin ? sides.pinned : sides.banned)[edge] === 1 && this.isChosen[sides.fewAt(edge)] === inside);
    const own: Wish[] = bound ? [{ kind: sides.kindOfMany, at }] : [];
    return [...own, ...counted.slice(0, number).map((edge): Wish => ({ kind: isPin ? 'pin' : 'ban', at: edge }))];
  }

  private beginning(most: number): Float64Array<ArrayBuffer> {
    const excess = new Float64Array(most + 1).fill(Number.NEGATIVE_INFINITY);
    excess[this.chosen.length] = this.excess;
    return excess;
  }

  private choicesOf(kind: number): Choice[] {
    const { bound } = this.sides.kinds[kind]!;
    const { inside, outside } = this;
    if (this.lacking === 'few') {
      // The minima of the chosen are met by its edges to them, unless it is full, or bound elsewhere by pins.
      const out: Choice = { bound: false, gain: -inside.open[kind]!, more: inside.banned[kind]! };
      return bound === undefined ? [out] : [out, { bound: true, gain: -bound, more: outside.pinned[kind]! }];
    }
    const out: Choice = { bound: false, gain: 0, more: inside.pinned[kind]! };
    return bound === undefined ? [out] : [out, { bound: true, gain: bound - outside.open[kind]!, more: outside.banned[kind]! }];
  }

  private count(edges: readonly number[], where: { open: Int32Array; pinned: Int32Array; banned: Int32Array }, by: 1 | -1): void {
    const { sides: { pinned, banned, kindAt } } = this;
    for (const edge of edges) {
      const kind = kindAt(edge);
      where.open[kind]! += by;
      if (pinned[edge] === 1) where.pinned[kind]! += by;
      if (banned[edge] === 1) where.banned[kind]! += by;
    }
  }
}

/** What the wishes of a node add one after another beyond its first choice, none more than the one before; undefined where it is not as simple. */
function stepsOf([out, bound]: readonly Choice[]): Step[] | undefined {
  const singles = { gain: 1, count: out!.more };
  if (!bound) return [singles];
  const jump = bound.gain - out!.gain;
  if (jump <= 1 && jump + bound.more <= out!.more) return [singles];
  return jump > 0 && jump + bound.more >= out!.more ? [{ gain: jump, count: 1 }, { gain: 1, count: bound.more }] : undefined;
}

/** How many steps lead beyond an amount; Infinity where all together do not. */
function wishesBeyond(steps: readonly Step[], amount: number): number {
  let wishes = 0;
  let left = amount;
  for (const { gain, count } of steps) {
    if (left < 0) break;
    const taken = Math.min(count, Math.floor(left / gain) + 1);
    wishes += taken;
    left -= taken * gain;
  }
  return left < 0 ? wishes : Number.POSITIVE_INFINITY;
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
