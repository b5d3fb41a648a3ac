import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { asLinearProgram, problemOf, randomInstance } from '../../../../tests/support/pairing-instances.ts';
import { readGood, withOnly } from '../../../../tests/support/pairing-problems.ts';
import { bestTotal, type BestTotal } from './best-total.ts';
import { checkCertificate } from './check-certificate.ts';
import type { PairingGraph } from './graph.ts';
import type { PairingProblem, ReadProblem } from './problem.ts';
import { readProblem } from './read-problem.ts';
import { solvePairing } from './solve-pairing.ts';

/** The package tells its types in a form that this compiler does not take. */
interface Highs {
  solve(program: string): { Status: string; ObjectiveValue: number };
}

let highs: Highs;
beforeAll(async () => {
  const { default: loadHighs } = (await import('highs')) as unknown as { default: () => Promise<Highs> };
  highs = await loadHighs();
});

/** What another solver says: the highest total, or that there is none. */
function totalByHighs(problem: ReadProblem): number | undefined {
  const { Status: status, ObjectiveValue: value } = highs.solve(asLinearProgram(problem.graph, problem));
  if (status === 'Optimal') return Math.round(value);
  if (status === 'Infeasible' || status === 'Primal infeasible or unbounded') return undefined;
  throw new Error(`HiGHS says ${status}`);
}
const isFeasibleByHighs = (problem: PairingProblem) => totalByHighs(readGood(problem)) !== undefined;

/** That the pairs keep every bound, pin and ban, counted here and by nobody's word. */
function keepsEverything({ graph, pinned, banned }: ReadProblem, taken: Uint8Array): boolean {
  const isKept = [[graph.organizations, graph.edgeOrganization] as const, [graph.villages, graph.edgeVillage] as const].every(([{ min, max }, node]) => {
    const degree = new Int32Array(min.length);
    for (const [edge, at] of node.entries()) degree[at] = (degree[at] ?? 0) + (taken[edge] ?? 0);
    return degree.every((count, at) => count >= (min[at] ?? 0) && count <= (max[at] ?? 0));
  });
  return isKept && taken.every((is, edge) => (is === 1 ? banned[edge] !== 1 : pinned[edge] !== 1));
}

/** What can be wrong with an answer: another total than HiGHS has, a bound beside it, a wish that is not kept. */
function faultsOf(problem: ReadProblem): string[] {
  const answer = solvePairing(problem);
  const found = answer.status === 'optimal' ? answer : undefined;
  const total = totalByHighs(problem);
  return [
    ...(found?.total === total ? [] : [`${found?.total} where HiGHS has ${total}`]),
    ...(found?.bound === found?.total ? [] : ['the bound is another number']),
    ...(found === undefined || keepsEverything(problem, found.taken) ? [] : ['a wish is not kept']),
  ];
}

/** Problems of some dozens of nodes: what a county or a careless file may hold. */
const problem: fc.Arbitrary<PairingProblem> = fc
  .record({
    organizations: fc.constantFrom(0, 1, 6, 9, 12, 14),
    villages: fc.constantFrom(0, 2, 6, 8, 11, 14),
    /** Of all pairs in a hundred. */
    density: fc.constantFrom(0, 20, 50, 50, 100, 100),
    fit: fc.constantFrom(fc.constant(0), fc.constant(1_000_000), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1_000_000 })),
    /** Minima that can mostly be met, often, hardly ever. */
    mins: fc.constantFrom([0], [0, 0, 0, 0, 1], [0, 0, 0, 0, 1], [0, 1], [0, 1, 2], [1, 20]),
    more: fc.constantFrom([0, 1, 3], [1, 2], [2, 5], [30]),
    /** In so many parts that have nothing to do with each other. */
    parts: fc.constantFrom(1, 1, 3),
  })
  .chain(({ organizations, villages, density, fit, mins, more, parts }) => {
    const nodes = (prefix: string, count: number) =>
      fc.array(
        fc.tuple(fc.constantFrom(...mins), fc.constantFrom(...more)).map(([min, extra]) => ({ min, max: min + extra })),
        { minLength: count, maxLength: count },
      ).map((list) => list.map((bounds, at) => ({ id: `${prefix}${at}`, ...bounds })));
    const pairs = Array.from({ length: organizations * villages }, (_, at) => [at % organizations, Math.floor(at / organizations)] as const)
      .filter(([organization, village]) => organization % parts === village % parts)
      .map(([organization, village]) => ({ organization: `o${organization}`, village: `v${village}` }));
    // Without the usual leaning towards small numbers, which would pin half of all pairs.
    const edge = fc.tuple(fit, fc.noBias(fc.integer({ min: 0, max: 99 })), fc.noBias(fc.integer({ min: 0, max: 399 })));
    return fc
      .tuple(nodes('o', organizations), nodes('v', villages), fc.array(edge, { minLength: pairs.length, maxLength: pairs.length }))
      .map(([organizationList, villageList, drawn]): PairingProblem => {
        const chosen = pairs.flatMap((pair, at) => {
          const [value = 0, chance = 0, kind = 0] = drawn[at] ?? [];
          return chance < density ? [{ pair, value, kind }] : [];
        });
        const pairsWhere = (isMeant: (kind: number) => boolean) => chosen.flatMap(({ pair, kind }) => (isMeant(kind) ? [pair] : []));
        return {
          organizations: organizationList,
          villages: villageList,
          edges: chosen.map(({ pair, value }) => ({ ...pair, fit: value })),
          pins: pairsWhere((kind) => kind < 6),
          // Seldom both.
          bans: pairsWhere((kind) => kind > 4 && kind < 30),
        };
      });
  });

describe('beside HiGHS', () => {
  it('problems of every kind have the same total, or none with both', () => {
    let solved = 0;
    fc.assert(
      fc.property(problem, (one) => {
        const read = readGood(one);
        expect(faultsOf(read)).toEqual([]);
        if (one.edges.length > 10 && solvePairing(read).status === 'optimal') solved += 1;
      }),
      { numRuns: 50 },
    );
    expect(solved).toBeGreaterThan(0);
  }, 30_000);

  it('a conflict is one by its word too, and none without any of its reasons', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(problem, (one) => {
        const answer = solvePairing(readGood(one));
        if (answer.status === 'optimal') return;
        conflicts += 1;
        const { reasons } = answer;
        expect(isFeasibleByHighs(withOnly(one, reasons))).toBe(false);
        for (const left of reasons) expect(isFeasibleByHighs(withOnly(one, reasons.filter((reason) => reason !== left)))).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect(conflicts).toBeGreaterThan(0);
  }, 30_000);

  it.each([
    ['a county', { organizations: 16, villages: 6, candidates: 6, villageBounds: [1, 4] }],
    ['a prefecture, everybody once', { organizations: 90, villages: 90, candidates: 12 }],
    ['a prefecture, one or two to one to three', { organizations: 120, villages: 140, candidates: 9, organizationBounds: [1, 2], villageBounds: [1, 3] }],
    ['only zero fits', { organizations: 60, villages: 40, candidates: 8, organizationBounds: [0, 2], villageBounds: [1, 3], highestFit: 0 }],
    ['more helpers than places', { organizations: 90, villages: 20, candidates: 7, organizationBounds: [0, 3], villageBounds: [2, 4] }],
  ] as const)('%s has the same total, and a certificate that holds', (_, size) => {
    for (const seed of [1, 2]) {
      const graph = randomInstance({ ...size, seed });
      expect(faultsOf(problemOf(graph))).toEqual([]);
      expect(checkCertificate(graph, bestOf(graph))).toMatchObject({ holds: true, total: totalByHighs(problemOf(graph)) });
    }
  });

  it('a problem without anything has the total 0, and one without edges none where somebody must be paired', () => {
    const empty = { organizations: [], villages: [], edges: [] };
    const alone = (min: number) => ({ ...empty, organizations: [{ id: '甲', min, max: 1 }] });
    for (const one of [empty, alone(0), alone(1)]) expect(faultsOf(readGood(one))).toEqual([]);
    expect(solvePairing(readGood(alone(1)))).toMatchObject({ reasons: [{ kind: 'organizationMin', organization: '甲' }] });
  });

  it('a pair that is listed twice is no problem to be solved, whatever the fits', () => {
    fc.assert(
      fc.property(problem.filter(({ edges }) => edges.length > 0), fc.nat(), (one, which) => {
        const twice = one.edges[which % one.edges.length];
        if (!twice) return;
        const answer = readProblem({ ...one, edges: [...one.edges, { ...twice, fit: 0 }] });
        expect('faults' in answer && answer.faults.map(({ code, at }) => [code, at])).toEqual([['pairing.edge-repeated', `edges[${one.edges.length}]`]]);
      }),
      { numRuns: 20 },
    );
  });
});

function bestOf(graph: PairingGraph): BestTotal {
  const best = bestTotal(graph);
  if (best.kind === 'none') throw new Error('there is a pairing');
  return best;
}
