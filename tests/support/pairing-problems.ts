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
