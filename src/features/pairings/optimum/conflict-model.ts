import type { Wish } from './fewest-wishes.ts';
import { MinimaFlow, type Shortage } from './minima-flow.ts';
import type { ReadProblem } from './problem.ts';

/** A conflict found, and whether it is certain that no wish of it can be left out. */
export interface FoundConflict {
  wishes: Wish[];
  isMinimal: boolean;
}

/** What a problem wishes, and which of it already has no solution: asked of plain flows, without fits. */
export class ConflictModel {
  private readonly problem: ReadProblem;
  private readonly flow: MinimaFlow;

  constructor(problem: ReadProblem) {
    this.problem = problem;
    this.flow = new MinimaFlow(problem.graph);
  }

  /** Every wish that can keep anything from being done: organizations first, then villages, then pairs. */
  all(): Wish[] {
    const { graph, pinned, banned } = this.problem;
    const found: Wish[] = [];
    for (const [kinds, { min, max }, node] of [
      [['organizationMin', 'organizationMax'], graph.organizations, graph.edgeOrganization],
      [['villageMin', 'villageMax'], graph.villages, graph.edgeVillage],
    ] as const) {
      const edges = new Int32Array(min.length);
      for (const at of node) edges[at]! += 1;
      for (let at = 0; at < min.length; at += 1) {
        if (min[at]! > 0) found.push({ kind: kinds[0], at });
        if (max[at]! < edges[at]!) found.push({ kind: kinds[1], at });
      }
    }
    for (let edge = 0; edge < pinned.length; edge += 1) {
      if (pinned[edge] === 1) found.push({ kind: 'pin', at: edge });
      if (banned[edge] === 1) found.push({ kind: 'ban', at: edge });
    }
    return found;
  }

  /** In the order of `all`. */
  inOrder(wishes: readonly Wish[]): Wish[] {
    const wanted = new Set(wishes.map(nameOf));
    return this.all().filter((wish) => wanted.has(nameOf(wish)));
  }

  /** A conflict at once, of a problem that has no solution: the smaller of those at which its two flows end. */
  first(): FoundConflict {
    const { pinned, banned } = this.problem;
    const both = pinned.findIndex((pin, edge) => pin === 1 && banned[edge] === 1);
    if (both >= 0) return { wishes: [{ kind: 'pin', at: both }, { kind: 'ban', at: both }], isMinimal: false };
    const tooMany = this.tooManyPins();
    if (tooMany) return { wishes: tooMany, isMinimal: true };
    const asked = this.askedBy(this.all());
    const found = (asked ?? []).flatMap((each) => {
      const shortage = this.flow.shortage(each);
      // With one edge missing, each wish that is dropped sets one free, and a way leads from there to where it is missing.
      return shortage ? [{ wishes: this.wishesAt(shortage), isMinimal: shortage.excess === 1 }] : [];
    });
    const [smaller] = found.toSorted((a, b) => a.wishes.length - b.wishes.length);
    if (!smaller) throw new Error('asked for a conflict where there is none');
    return { ...smaller, wishes: this.inOrder(smaller.wishes) };
  }

  /** Edges looked at so far. */
  get looked(): number {
    return this.flow.looked;
  }

  isFeasible(wishes: readonly Wish[]): boolean {
    const asked = this.askedBy(wishes);
    return asked !== undefined && asked.every((each) => this.flow.isMet(each));
  }

  /** What the two flows have to meet where only these wishes count; undefined where pins among them already cannot hold. */
  private askedBy(wishes: readonly Wish[]) {
    const { graph } = this.problem;
    const edges = graph.fit.length;
    const free = (count: number) => ({ min: new Int32Array(count), max: new Int32Array(count).fill(edges) });
    const organizations = free(graph.organizations.min.length);
    const villages = free(graph.villages.min.length);
    const open = new Uint8Array(edges).fill(1);
    for (const { kind, at } of wishes) {
      if (kind === 'organizationMin') organizations.min[at] = graph.organizations.min[at]!;
      else if (kind === 'organizationMax') organizations.max[at] = graph.organizations.max[at]!;
      else if (kind === 'villageMin') villages.min[at] = graph.villages.min[at]!;
      else if (kind === 'villageMax') villages.max[at] = graph.villages.max[at]!;
      else if (kind === 'ban') open[at] = 0;
    }
    for (const { kind, at } of wishes) {
      if (kind !== 'pin') continue;
      if (open[at] === 0) return undefined;
      open[at] = 0;
      for (const [{ min, max }, node] of [[organizations, graph.edgeOrganization[at]!], [villages, graph.edgeVillage[at]!]] as const) {
        if (max[node] === 0) return undefined;
        max[node]! -= 1;
        min[node] = Math.max(0, min[node]! - 1);
      }
    }
    return [
      { side: 'organizations' as const, asks: organizations.min, gives: villages.max, open },
      { side: 'villages' as const, asks: villages.min, gives: organizations.max, open },
    ];
  }

  /** The minima of those that lack and the maxima of those that are full; the bans between those that lack and others, the pins between those that are full and others. */
  private wishesAt({ side, lacking, full }: Shortage): Wish[] {
    const { graph, pinned, banned } = this.problem;
    const isOfOrganizations = side === 'organizations';
    const lacks = new Set(lacking);
    const isFull = new Set(full);
    const [lackingOf, fullOf] = isOfOrganizations ? [graph.edgeOrganization, graph.edgeVillage] : [graph.edgeVillage, graph.edgeOrganization];
    const found: Wish[] = [
      ...lacking.map((at): Wish => ({ kind: isOfOrganizations ? 'organizationMin' : 'villageMin', at })),
      ...full.map((at): Wish => ({ kind: isOfOrganizations ? 'villageMax' : 'organizationMax', at })),
    ];
    for (let edge = 0; edge < pinned.length; edge += 1) {
      if (banned[edge] === 1 && lacks.has(lackingOf[edge]!) && !isFull.has(fullOf[edge]!)) found.push({ kind: 'ban', at: edge });
      if (pinned[edge] === 1 && !lacks.has(lackingOf[edge]!) && isFull.has(fullOf[edge]!)) found.push({ kind: 'pin', at: edge });
    }
    return found;
  }

  /** More pins at a node than it may take: its maximum and one pin more. */
  private tooManyPins(): Wish[] | undefined {
    const { graph, pinned } = this.problem;
    const count = [new Int32Array(graph.organizations.min.length), new Int32Array(graph.villages.min.length)] as const;
    for (let edge = 0; edge < pinned.length; edge += 1) {
      if (pinned[edge] !== 1) continue;
      for (const [kind, { max }, node, pins] of [
        ['organizationMax', graph.organizations, graph.edgeOrganization, count[0]],
        ['villageMax', graph.villages, graph.edgeVillage, count[1]],
      ] as const) {
        const at = node[edge]!;
        pins[at]! += 1;
        if (pins[at]! <= max[at]!) continue;
        const found: Wish[] = [{ kind, at }];
        for (let pin = 0; pin <= edge; pin += 1) if (pinned[pin] === 1 && node[pin] === at) found.push({ kind: 'pin', at: pin });
        return found;
      }
    }
    return undefined;
  }
}

export function nameOf({ kind, at }: Wish): string {
  return `${kind} ${at}`;
}
