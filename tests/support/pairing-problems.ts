import fc from 'fast-check';
import type { ConflictReason } from '../../src/features/pairings/optimum/conflict.ts';
import type { PairingProblem, ReadProblem } from '../../src/features/pairings/optimum/problem.ts';
import { readProblem } from '../../src/features/pairings/optimum/read-problem.ts';

/** A problem as its reader has it; throws with the faults where it is malformed. */
export function readGood(problem: PairingProblem): ReadProblem {
  const answer = readProblem(structuredClone(problem));
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults));
  return answer.problem;
}

/** Small problems of every kind: with and without bounds, pins, bans, what stands, equal fits and zero fits. */
export function smallProblem({ edgesAtMost }: { edgesAtMost: number }): fc.Arbitrary<PairingProblem> {
  const node = (prefix: string, count: number) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })).map(([min, more]) => ({ id: `${prefix}${at}`, min, max: min + more })),
      ),
    );
  return fc
    .record({ organizations: fc.integer({ min: 1, max: 5 }), villages: fc.integer({ min: 1, max: 5 }), highest: fc.constantFrom(0, 1, 3, 10, 1_000_000) })
    .chain(({ organizations, villages, highest }) =>
      fc
        .record({
          organizations: node('o', organizations),
          villages: node('v', villages),
          chosen: fc.uniqueArray(fc.integer({ min: 0, max: organizations * villages - 1 }), { maxLength: edgesAtMost }),
          fits: fc.array(fc.integer({ min: 0, max: highest }), { minLength: edgesAtMost, maxLength: edgesAtMost }),
          kinds: fc.array(fc.constantFrom('', '', '', '', '', '', '', '', 'pin', 'pin', 'ban', 'ban', 'pin and ban'), { minLength: edgesAtMost, maxLength: edgesAtMost }),
          stands: fc.array(fc.boolean(), { minLength: edgesAtMost, maxLength: edgesAtMost }),
          hasStanding: fc.boolean(),
        })
        .map(({ organizations, villages, chosen, fits, kinds, stands, hasStanding }): PairingProblem => {
          const pairs = chosen.map((one) => ({ organization: `o${one % organizations.length}`, village: `v${Math.floor(one / organizations.length)}` }));
          return {
            organizations,
            villages,
            edges: pairs.map((pair, at) => ({ ...pair, fit: fits[at] ?? 0 })),
            pins: pairs.filter((_, at) => kinds[at]?.startsWith('pin')),
            bans: pairs.filter((_, at) => kinds[at]?.endsWith('ban')),
            ...(hasStanding ? { standing: pairs.filter((_, at) => stands[at]) } : {}),
          };
        }),
    );
}

/** Two sides with few differences and many exclusions, as an office has them: nodes are alike, and pins and bans weigh against bounds. */
export const alikeProblem: fc.Arbitrary<PairingProblem> = fc
  .record({
    organizations: fc.integer({ min: 1, max: 4 }),
    villages: fc.integer({ min: 1, max: 3 }),
    organizationBounds: fc.tuple(fc.nat(3), fc.nat(2)),
    villageBounds: fc.tuple(fc.nat(4), fc.nat(2)),
    own: fc.tuple(fc.nat(3), fc.nat(1)),
    kinds: fc.array(fc.constantFrom('', '', '', 'pin', 'ban', 'ban', 'ban'), { minLength: 12, maxLength: 12 }),
  })
  .map(({ organizations, villages, organizationBounds, villageBounds, own, kinds }): PairingProblem => {
    const nodes = (prefix: string, count: number, [min, more]: [number, number]) => Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, min, max: min + more }));
    const sides = { organizations: nodes('o', organizations, organizationBounds), villages: nodes('v', villages, villageBounds) };
    const [first] = sides.villages;
    if (first) Object.assign(first, { min: own[0], max: own[0] + own[1] });
    const pairs = sides.organizations.flatMap(({ id: organization }) => sides.villages.map(({ id: village }) => ({ organization, village })));
    return {
      ...sides,
      edges: pairs.map((pair) => ({ ...pair, fit: 1 })),
      pins: pairs.filter((_, at) => kinds[at] === 'pin'),
      bans: pairs.filter((_, at) => kinds[at] === 'ban'),
    };
  });

/**
 * How many wishes a smallest conflict has, by trying every set of pairs: each shows what it leaves unmet, and a conflict has to have one of
 * that in common with every set of pairs. Undefined where some set of pairs meets everything. For tiny problems.
 */
export function fewestByTryingAll({ organizations, villages, edges, pins = [], bans = [] }: PairingProblem): number | undefined {
  const at = (list: readonly { id: unknown }[], id: unknown) => list.findIndex((one) => one.id === id);
  const places = edges.map(({ organization, village }) => [at(organizations, organization), organizations.length + at(villages, village)]);
  const nodes = [...organizations, ...villages];
  const edgeOf = (pair: { organization: unknown; village: unknown }) => edges.findIndex(({ organization, village }) => organization === pair.organization && village === pair.village);
  const [pinned, banned] = [pins.map(edgeOf), bans.map(edgeOf)];
  const unmet = new Set<bigint>();
  for (let set = 0; set < 2 ** edges.length; set += 1) {
    const degree = nodes.map(() => 0);
    for (const [edge, ends] of places.entries()) if ((set >> edge) & 1) for (const end of ends) degree[end] = (degree[end] ?? 0) + 1;
    let wishes = 0n;
    for (const [node, { min, max }] of nodes.entries()) {
      if ((degree[node] ?? 0) < min) wishes |= 1n << BigInt(2 * node);
      if ((degree[node] ?? 0) > max) wishes |= 1n << BigInt(2 * node + 1);
    }
    for (const [index, edge] of pinned.entries()) if (((set >> edge) & 1) === 0) wishes |= 1n << BigInt(2 * nodes.length + index);
    for (const [index, edge] of banned.entries()) if ((set >> edge) & 1) wishes |= 1n << BigInt(2 * nodes.length + pinned.length + index);
    if (wishes === 0n) return undefined;
    unmet.add(wishes);
  }
  // What contains another asks for nothing more.
  const sets: bigint[] = [];
  for (const one of [...unmet].toSorted((a, b) => bitsOf(a).length - bitsOf(b).length)) if (!sets.some((known) => (known & one) === known)) sets.push(one);
  const meets = (size: number, chosen: bigint): boolean => {
    const missed = sets.find((one) => (one & chosen) === 0n);
    return missed === undefined || (size > 0 && bitsOf(missed).some((bit) => meets(size - 1, chosen | bit)));
  };
  for (let size = 1; ; size += 1) if (meets(size, 0n)) return size;
}

function bitsOf(set: bigint): bigint[] {
  const bits: bigint[] = [];
  for (let bit = 1n; bit <= set; bit <<= 1n) if ((set & bit) !== 0n) bits.push(bit);
  return bits;
}

export interface Tried {
  total: number;
  worst: number;
  changes: number;
}

/** The best by the three criteria, by trying every set of edges; undefined where none keeps the bounds. For tiny problems. */
export function bestByTryingAll({ organizations, villages, edges, pins = [], bans = [], standing = [] }: PairingProblem): Tried | undefined {
  const key = (pair: { organization: unknown; village: unknown }) => `${String(pair.organization)} ${String(pair.village)}`;
  const [pinned, banned, stands] = [pins, bans, standing].map((list) => new Set(list.map(key)));
  const bounds = new Map([...organizations, ...villages].map((node) => [node.id, node]));
  let best: Tried | undefined;
  for (let set = 0; set < 2 ** edges.length; set += 1) {
    const isIn = (at: number) => ((set >> at) & 1) === 1;
    if (edges.some((edge, at) => (isIn(at) ? banned?.has(key(edge)) : pinned?.has(key(edge))))) continue;
    const degree = new Map<unknown, number>();
    const sums = new Map<unknown, number>(villages.map(({ id }) => [id, 0]));
    let total = 0;
    let changes = stands?.size ?? 0;
    for (const [at, edge] of edges.entries()) {
      if (!isIn(at)) continue;
      for (const id of [edge.organization, edge.village]) degree.set(id, (degree.get(id) ?? 0) + 1);
      sums.set(edge.village, (sums.get(edge.village) ?? 0) + edge.fit);
      total += edge.fit;
      changes += stands?.has(key(edge)) ? -1 : 1;
    }
    if ([...bounds.values()].some(({ id, min, max }) => (degree.get(id) ?? 0) < min || (degree.get(id) ?? 0) > max)) continue;
    const found = { total, worst: Math.min(...sums.values()), changes: standing.length > 0 ? changes : 0 };
    if (!best || isBetter(found, best)) best = found;
  }
  return best;
}

function isBetter(one: Tried, other: Tried): boolean {
  if (one.total !== other.total) return one.total > other.total;
  if (one.worst !== other.worst) return one.worst > other.worst;
  return one.changes < other.changes;
}

/** The problem with these wishes and no others: what is not among them no longer binds. */
export function withOnly(problem: PairingProblem, reasons: readonly ConflictReason[]): PairingProblem {
  const has = (kind: ConflictReason['kind'], ids: object) =>
    reasons.some((reason) => reason.kind === kind && Object.entries(ids).every(([name, id]) => Object.entries(reason).some(([field, value]) => field === name && value === id)));
  const { edges } = problem;
  return {
    ...problem,
    organizations: problem.organizations.map(({ id, min, max }) => ({
      id,
      min: has('organizationMin', { organization: id }) ? min : 0,
      max: has('organizationMax', { organization: id }) ? max : edges.length + min,
    })),
    villages: problem.villages.map(({ id, min, max }) => ({
      id,
      min: has('villageMin', { village: id }) ? min : 0,
      max: has('villageMax', { village: id }) ? max : edges.length + min,
    })),
    pins: problem.pins?.filter((pair) => has('pin', pair)),
    bans: problem.bans?.filter((pair) => has('ban', pair)),
  };
}

/** How many wishes of a problem could bind at all. */
export function wishesOf({ organizations, villages, pins = [], bans = [] }: PairingProblem): ConflictReason[] {
  return [
    ...organizations.flatMap(({ id, min, max }): ConflictReason[] => [
      { kind: 'organizationMin', organization: id, value: min },
      { kind: 'organizationMax', organization: id, value: max },
    ]),
    ...villages.flatMap(({ id, min, max }): ConflictReason[] => [
      { kind: 'villageMin', village: id, value: min },
      { kind: 'villageMax', village: id, value: max },
    ]),
    ...pins.map((pair): ConflictReason => ({ kind: 'pin', ...pair })),
    ...bans.map((pair): ConflictReason => ({ kind: 'ban', ...pair })),
  ];
}
