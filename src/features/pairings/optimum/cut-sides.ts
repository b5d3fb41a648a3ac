import type { Alike } from './alike.ts';
import { incidenceOf, type Incidence } from './minima-flow.ts';
import type { Wish } from './fewest-wishes.ts';
import type { ReadProblem } from './problem.ts';

/** Whether the minima that lack are those of the side on which sets are tried, or of the other. */
export type Lacking = 'few' | 'many';

/** A node of the side on which sets are tried, in the order in which it is tried. */
interface FewNode {
  at: number;
  /** Its minimum or its maximum, whichever counts in such a cut; undefined where it asks for nothing or the edges cannot exceed it. */
  bound: number | undefined;
  /** Its edges to one node of each kind of the other side: the others of a kind have the same. */
  counted: number[];
  /** The alike node that counts for more, and is chosen first. */
  before: number | undefined;
}

/** Nodes of the other side that differ in nothing. */
interface Kind {
  bound: number | undefined;
  nodes: number[];
}

interface SidesInput {
  alike: Alike;
  edges: EdgesOfSides;
  lackingName: 'organization' | 'village';
  lacking: Lacking;
}

export interface EdgesOfSides {
  organizations: Incidence;
  villages: Incidence;
}

export function edgesOfSides({ graph }: ReadProblem): EdgesOfSides {
  return {
    organizations: incidenceOf(graph.organizations.min.length, graph.edgeOrganization),
    villages: incidenceOf(graph.villages.min.length, graph.edgeVillage),
  };
}

/** The two sides of a problem as a cut sees them, of which one is where sets are tried. */
export class CutSides {
  readonly lacking: Lacking;
  readonly few: FewNode[];
  readonly kinds: Kind[] = [];
  readonly kindOfFew: Wish['kind'];
  readonly kindOfMany: Wish['kind'];
  readonly pinned: Uint8Array;
  readonly banned: Uint8Array;
  private readonly many: Incidence;
  private readonly fewOf: Int32Array;
  private readonly kindOf: Int32Array;
  private readonly placeOf: Int32Array;
  /** How many nodes are alike, for each sort of them. */
  private readonly alikeCounts: number[];
  private readonly touched: number;

  constructor({ graph, pinned, banned }: ReadProblem, { alike, edges, lackingName, lacking }: SidesInput) {
    this.lacking = lacking;
    this.pinned = pinned;
    this.banned = banned;
    const sides = {
      organization: { bounds: graph.organizations, node: graph.edgeOrganization, alike: alike.organizations, edges: edges.organizations },
      village: { bounds: graph.villages, node: graph.edgeVillage, alike: alike.villages, edges: edges.villages },
    };
    const fullName = lackingName === 'village' ? 'organization' : 'village';
    const [fewName, manyName] = lacking === 'few' ? [lackingName, fullName] as const : [fullName, lackingName] as const;
    this.kindOfFew = `${fewName}${lacking === 'few' ? 'Min' : 'Max'}`;
    this.kindOfMany = `${manyName}${lacking === 'few' ? 'Max' : 'Min'}`;
    const [few, many] = [sides[fewName], sides[manyName]];
    this.many = many.edges;
    this.fewOf = few.node;
    const boundOf = (name: 'organization' | 'village', at: number, degree: number): number | undefined => {
      const { min, max } = sides[name].bounds;
      if (name === lackingName) return min[at]! > 0 ? min[at] : undefined;
      return max[at]! < degree ? max[at] : undefined;
    };
    this.kindOf = new Int32Array(many.bounds.min.length);
    const known = new Map<string, number>();
    const isFirst = new Uint8Array(this.kindOf.length);
    for (let at = 0; at < this.kindOf.length; at += 1) {
      const bound = boundOf(manyName, at, degreeAt(this.many, at));
      const name = `${many.alike[at]} ${bound}`;
      const kind = known.get(name) ?? this.kinds.length;
      if (kind === this.kinds.length) {
        known.set(name, kind);
        this.kinds.push({ bound, nodes: [] });
        isFirst[at] = 1;
      }
      this.kinds[kind]!.nodes.push(at);
      this.kindOf[at] = kind;
    }
    const manyOf = many.node;
    const sign = lacking === 'few' ? -1 : 1;
    const order = Array.from(few.bounds.min, (_, at) => ({ at, alike: few.alike[at]!, bound: boundOf(fewName, at, degreeAt(few.edges, at)) }));
    order.sort((a, b) => a.alike - b.alike || sign * ((a.bound ?? sign * Infinity) - (b.bound ?? sign * Infinity)) || a.at - b.at);
    this.placeOf = new Int32Array(order.length);
    this.few = order.map(({ at, alike: sort, bound }, place) => ({ at, bound, counted: [], before: order[place - 1]?.alike === sort ? place - 1 : undefined }));
    for (const [place, { at }] of order.entries()) this.placeOf[at] = place;
    this.count = () => {
      for (let edge = 0; edge < manyOf.length; edge += 1) if (isFirst[manyOf[edge]!] === 1) this.few[this.fewAt(edge)]!.counted.push(edge);
    };
    const counts = new Map<number, number>();
    for (const { alike: sort, bound } of order) if (bound !== undefined) counts.set(sort, (counts.get(sort) ?? 0) + 1);
    this.alikeCounts = [...counts.values()];
    const isTouched = new Uint8Array(this.kindOf.length);
    for (let edge = 0; edge < pinned.length; edge += 1) if (pinned[edge] === 1 || banned[edge] === 1) isTouched[manyOf[edge]!] = 1;
    this.touched = isTouched.reduce((sum, is) => sum + is, 0);
    this.kindAt = (edge) => this.kindOf[manyOf[edge]!]!;
  }

  /** Fills in `counted`, for those who try sets. */
  readonly count: () => void;

  /** By edge: the kind of its node on the other side. */
  readonly kindAt: (edge: number) => number;

  /** By edge: the place among `few` of its node there. */
  fewAt(edge: number): number {
    return this.placeOf[this.fewOf[edge]!]!;
  }

  edgesOfMany(at: number): number[] {
    return Array.from(this.many.list.subarray(this.many.start[at], this.many.start[at + 1]));
  }

  /** How many sums there are for all sets of at most so many nodes: some for each kind, and for nodes with pins or bans one for each number of wishes. */
  sumsUpTo(most: number): number {
    const size = Math.min(most, this.few.length);
    let sets = new Float64Array(size + 1);
    sets[0] = 1;
    let all = 1;
    for (const count of this.alikeCounts) {
      const next = new Float64Array(size + 1);
      all = 0;
      let window = 0;
      for (let chosen = 0; chosen <= size; chosen += 1) {
        window += sets[chosen]! - (chosen > count ? sets[chosen - count - 1]! : 0);
        next[chosen] = window;
        all += window;
      }
      sets = next;
      if (all > 1e12) break;
    }
    return 2 * all * (4 * this.kinds.length + most + this.touched * (most + 1));
  }
}

function degreeAt({ start }: Incidence, at: number): number {
  return start[at + 1]! - start[at]!;
}
