import type { Refusal } from '../../../kernel/refusal.ts';
import type { DegreeBounds, PairingGraph } from './graph.ts';
import { LongList } from './long-list.ts';
import type { ProblemId, ReadProblem } from './problem.ts';

export const highestFit = 1_000_000;
/** So many faults are told; a file that is wrong throughout would fill the terminal. */
const faultsAtMost = 20;
const largestCount = 2 ** 31 - 1;

const fields = {
  problem: ['organizations', 'villages', 'edges', 'pins', 'bans', 'standing'],
  node: ['id', 'min', 'max'],
  edge: ['organization', 'village', 'fit'],
  pair: ['organization', 'village'],
} as const;
type Kind = keyof typeof fields;
type Fields = Readonly<Record<string, unknown>>;

/** Reads a problem from JSON, whose edges may be a `LongList`, or tells each of its faults with its place, such as `edges[3].fit`. */
export function readProblem(value: unknown): { problem: ReadProblem } | { faults: Refusal[] } {
  return new ProblemReader().read(value);
}

class ProblemReader {
  private readonly faults: Refusal[] = [];
  private faultCount = 0;

  read(value: unknown): { problem: ReadProblem } | { faults: Refusal[] } {
    const root = this.fieldsOf(value, '', 'problem');
    if (!root) return this.refused();
    const organizations = this.nodes(root, 'organizations');
    const villages = this.nodes(root, 'villages');
    const edges = root['edges'] instanceof LongList ? root['edges'] : this.list(root, 'edges', true);
    const edgeOrganization = new Int32Array(edges.length);
    const edgeVillage = new Int32Array(edges.length);
    const fit = new Int32Array(edges.length);
    for (const [index, edge] of edges.entries()) {
      const at = () => `edges[${index}]`;
      const record = this.fieldsOf(edge, at, 'edge');
      if (!record) continue;
      edgeOrganization[index] = this.position(record['organization'], organizations.positions, at, 'organization');
      edgeVillage[index] = this.position(record['village'], villages.positions, at, 'village');
      fit[index] = this.whole(record['fit'], () => `${at()}.fit`, highestFit);
    }
    const graph: PairingGraph = { organizations: organizations.bounds, villages: villages.bounds, edgeOrganization, edgeVillage, fit };
    const sorted = new SortedEdges(graph);
    if (this.faultCount === 0) {
      for (const edge of sorted.repeated()) this.fault('pairing.edge-repeated', `edges[${edge}]`);
    }
    const pinned = new Uint8Array(edges.length);
    const banned = new Uint8Array(edges.length);
    const standing = new Uint8Array(edges.length);
    const ids = { organizations, villages, sorted };
    for (const { edge } of this.pairs(root, 'bans', ids)) if (edge >= 0) banned[edge] = 1;
    for (const { edge, at } of this.pairs(root, 'pins', ids)) {
      if (edge < 0) this.fault('pairing.pin-without-edge', at);
      else pinned[edge] = 1;
    }
    const standingElsewhere = new Set<string>();
    for (const { edge, organization, village } of this.pairs(root, 'standing', ids)) {
      if (edge >= 0) standing[edge] = 1;
      else standingElsewhere.add(`${organization} ${village}`);
    }
    if (this.faultCount > 0) return this.refused();
    return {
      problem: {
        organizationIds: organizations.ids,
        villageIds: villages.ids,
        graph,
        pinned,
        banned,
        standing,
        hasStanding: root['standing'] !== undefined,
        standingElsewhere: standingElsewhere.size,
      },
    };
  }

  private nodes(root: Fields, name: 'organizations' | 'villages') {
    const list = this.list(root, name, true);
    const ids: ProblemId[] = [];
    const positions = new Map<unknown, number>();
    const bounds: DegreeBounds = { min: new Int32Array(list.length), max: new Int32Array(list.length) };
    for (const [index, node] of list.entries()) {
      const at = `${name}[${index}]`;
      const record = this.fieldsOf(node, at, 'node');
      if (!record) continue;
      const { id } = record;
      if (!isId(id)) this.fault('pairing.not-an-id', `${at}.id`, { value: shown(id) });
      else if (positions.has(id)) this.fault('pairing.id-repeated', `${at}.id`, { value: shown(id) });
      else positions.set(id, index);
      ids.push(isId(id) ? id : '');
      const min = this.whole(record['min'], () => `${at}.min`, largestCount);
      const max = this.whole(record['max'], () => `${at}.max`, largestCount);
      if (min > max) this.fault('pairing.min-above-max', `${at}.min`, { min, max });
      bounds.min[index] = min;
      bounds.max[index] = max;
    }
    return { ids, positions, bounds };
  }

  private pairs(root: Fields, name: 'pins' | 'bans' | 'standing', { organizations, villages, sorted }: Ids) {
    return this.list(root, name, false).flatMap((pair, index) => {
      const at = `${name}[${index}]`;
      const before = this.faultCount;
      const record = this.fieldsOf(pair, at, 'pair');
      if (!record) return [];
      const organization = this.position(record['organization'], organizations.positions, () => at, 'organization');
      const village = this.position(record['village'], villages.positions, () => at, 'village');
      return this.faultCount > before ? [] : [{ edge: sorted.between(organization, village), organization, village, at }];
    });
  }

  private list(root: Fields, name: string, isNeeded: boolean): readonly unknown[] {
    const value = root[name];
    if (Array.isArray(value)) return value;
    if (value !== undefined || isNeeded) this.fault(value === undefined ? 'pairing.field-missing' : 'pairing.not-a-list', name);
    return [];
  }

  private fieldsOf(value: unknown, place: string | (() => string), kind: Kind): Fields | undefined {
    const at = (name?: string) => [typeof place === 'string' ? place : place(), name].filter(Boolean).join('.');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault('pairing.not-an-object', at());
      return undefined;
    }
    const known: readonly string[] = fields[kind];
    for (const name in value) if (!known.includes(name)) this.fault('pairing.field-unknown', at(name));
    return value as Fields;
  }

  private position(id: unknown, positions: ReadonlyMap<unknown, number>, at: () => string, field: string): number {
    const position = positions.get(id);
    if (position !== undefined) return position;
    if (id === undefined) this.fault('pairing.field-missing', `${at()}.${field}`);
    else this.fault('pairing.id-unknown', `${at()}.${field}`, { value: shown(id) });
    return 0;
  }

  private whole(value: unknown, at: () => string, largest: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largest) return value;
    if (value === undefined) this.fault('pairing.field-missing', at());
    else this.fault('pairing.not-a-whole-number', at(), { value: shown(value), largest });
    return 0;
  }

  private fault(code: string, at: string, params: Record<string, string | number> = {}): void {
    this.faultCount += 1;
    if (this.faults.length < faultsAtMost) {
      const place = at === '' ? '$' : at;
      this.faults.push({ code, at: place, params: { at: place, ...params } });
    }
  }

  private refused(): { faults: Refusal[] } {
    const more = this.faultCount - this.faults.length;
    return { faults: more > 0 ? [...this.faults, { code: 'pairing.more-faults', params: { more } }] : this.faults };
  }
}

interface Ids {
  organizations: { positions: ReadonlyMap<unknown, number> };
  villages: { positions: ReadonlyMap<unknown, number> };
  sorted: SortedEdges;
}

/** Edges by organization, to find one between two nodes without a table of all pairs. */
class SortedEdges {
  private readonly graph: PairingGraph;
  private readonly start: Int32Array;
  private readonly order: Int32Array;

  constructor(graph: PairingGraph) {
    this.graph = graph;
    this.start = new Int32Array(graph.organizations.min.length + 1);
    for (const at of graph.edgeOrganization) this.start[at + 1]! += 1;
    for (let at = 1; at < this.start.length; at += 1) this.start[at]! += this.start[at - 1]!;
    this.order = new Int32Array(graph.fit.length);
    const next = this.start.slice();
    for (const [edge, at] of graph.edgeOrganization.entries()) {
      this.order[next[at]!] = edge;
      next[at]! += 1;
    }
  }

  /** The edge between two nodes, -1 where there is none. */
  between(organization: number, village: number): number {
    for (let position = this.start[organization] ?? 0; position < (this.start[organization + 1] ?? 0); position += 1) {
      const edge = this.order[position]!;
      if (this.graph.edgeVillage[edge] === village) return edge;
    }
    return -1;
  }

  /** Edges that repeat an earlier one. */
  repeated(): number[] {
    const seenBy = new Int32Array(this.graph.villages.min.length).fill(-1);
    const found: number[] = [];
    for (const edge of this.order) {
      const village = this.graph.edgeVillage[edge]!;
      const organization = this.graph.edgeOrganization[edge]!;
      if (seenBy[village] === organization) found.push(edge);
      seenBy[village] = organization;
    }
    return found;
  }
}

function isId(value: unknown): value is ProblemId {
  return (typeof value === 'string' && value !== '') || (typeof value === 'number' && Number.isSafeInteger(value));
}

/** A value as it may stand in a sentence: short, whatever it is. */
function shown(value: unknown): string {
  // 1e999 is read as Infinity, which JSON would show as null.
  const text = (typeof value === 'number' ? undefined : JSON.stringify(value)) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
