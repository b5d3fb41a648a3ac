import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf, randomInstance } from '../../../../tests/support/pairing-instances.ts';
import { alikeProblem, bestByTryingAll, fewestByTryingAll, readGood, smallProblem, withOnly, wishesOf } from '../../../../tests/support/pairing-problems.ts';
import type { ConflictReason } from './conflict.ts';
import type { PairingProblem, ReadProblem } from './problem.ts';
import { solvePairing } from './solve-pairing.ts';

const isFeasible = (problem: PairingProblem) => solvePairing(readGood(problem)).status === 'optimal';

describe('the best pairing', () => {
  it('is the best of all that can be tried: by total, then by the worst-served village, then by changes', () => {
    fc.assert(
      fc.property(smallProblem({ edgesAtMost: 9 }), (problem) => {
        const answer = solvePairing(readGood(problem));
        const tried = bestByTryingAll(problem);
        const found = answer.status === 'optimal' ? answer : undefined;
        const changes = (problem.standing ?? []).length > 0 ? found?.changes : 0;
        expect(found && { total: found.total, worst: found.worst, changes }).toEqual(tried);
        expect(found?.bound).toBe(found?.total);
        expect(found?.proven).toEqual(found && (problem.standing ? ['total', 'worst', 'changes'] : ['total', 'worst']));
      }),
      { numRuns: 800 },
    );
  }, 30_000);

  it('gives in to the worst-served village only among equal totals', () => {
    const village = (id: string) => ({ id, min: 0, max: 2 });
    const organization = (id: string) => ({ id, min: 1, max: 1 });
    const fits = [['甲', '东村', 5], ['甲', '西村', 5], ['乙', '东村', 5], ['乙', '西村', 5]] as const;
    const problem = {
      organizations: [organization('甲'), organization('乙')],
      villages: [village('东村'), village('西村')],
      edges: fits.map(([organization, village, fit]) => ({ organization, village, fit })),
    };
    expect(solvePairing(readGood(problem))).toMatchObject({ total: 10, worst: 5 });
    const raised = { ...problem, edges: problem.edges.map((edge) => (edge.village === '东村' ? { ...edge, fit: 6 } : edge)) };
    expect(solvePairing(readGood(raised))).toMatchObject({ total: 12, worst: 0 });
  });
});

describe('a problem that cannot be met', () => {
  it('is told by reasons that already conflict, none of which can be left out, and no fewer of which exist', () => {
    fc.assert(
      fc.property(smallProblem({ edgesAtMost: 7 }), (problem) => {
        const answer = solvePairing(readGood(problem));
        if (answer.status === 'optimal') return;
        const { reasons, isSmallest } = answer;
        expect(isFeasible(withOnly(problem, reasons))).toBe(false);
        for (const one of reasons) expect(isFeasible(withOnly(problem, reasons.filter((other) => other !== one)))).toBe(true);
        expect(isSmallest).toBe(true);
        if (reasons.length > 3) return;
        for (const fewer of subsets(wishesOf(problem), reasons.length - 1)) expect(isFeasible(withOnly(problem, fewer))).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('is told by as few reasons as somebody finds who tries every set of wishes with every set of pairs', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(fc.oneof(smallProblem({ edgesAtMost: 6 }), alikeProblem), (problem) => {
        const fewest = fewestByTryingAll(problem);
        const answer = solvePairing(readGood(problem));
        expect(answer.status === 'infeasible' ? answer.reasons.length : undefined).toBe(fewest);
        if (answer.status === 'optimal') return;
        conflicts += 1;
        expect(answer.isSmallest).toBe(true);
        expect(isFeasible(withOnly(problem, answer.reasons))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    expect(conflicts).toBeGreaterThan(300);
  }, 60_000);

  it('is told by the same reasons in the same order whenever it is asked', () => {
    const read = () => readGood(dense({ organizations: 30, villages: 20, organizationBounds: { min: 1, max: 1 }, villageBounds: { min: 2, max: 3 } }));
    expect(solvePairing(read())).toEqual(solvePairing(read()));
  });

  it('is told by a conflict that needs each of its reasons, also where nobody can try all smaller ones', () => {
    // Nobody is like anybody else: each organization has candidates of its own.
    const graph = randomInstance({ organizations: 60, villages: 40, candidates: 7, organizationBounds: [0, 1], villageBounds: [2, 9] });
    const read = problemOf(graph);
    const answer = solvePairing(read);
    if (answer.status === 'optimal') throw new Error('sixty cannot be eighty');
    const { reasons } = answer;
    const feasibleWith = (some: readonly ConflictReason[]) => solvePairing(withReasons(read, some)).status === 'optimal';
    expect(answer.isSmallest).toBe(false);
    expect(feasibleWith(reasons)).toBe(false);
    for (const one of reasons) expect(feasibleWith(reasons.filter((other) => other !== one))).toBe(true);
  });

  // The office types such wishes into the workbench, and its whole server waits for the answer.
  it.each([
    { organizations: 16, villages: 6, each: 4, reasons: 5 + 16, isSmallest: true },
    { organizations: 40, villages: 40, each: 2, reasons: 21 + 40, isSmallest: true },
    { organizations: 150, villages: 100, each: 4, reasons: 38 + 150, isSmallest: true },
  ])('is told of a whole county: $villages villages ask for $each of $organizations organizations that go to one each', ({ organizations, villages, each, reasons, isSmallest }) => {
    const answer = solvePairing(readGood(dense({ organizations, villages, organizationBounds: { min: 1, max: 1 }, villageBounds: { min: each, max: each } })));
    expect(answer.status === 'infeasible' && { reasons: answer.reasons.length, isSmallest: answer.isSmallest }).toEqual({ reasons, isSmallest });
  });

  it('names a pair that must be and must not', () => {
    const pair = { organization: '甲', village: '东村' };
    const answer = solvePairing(
      readGood({ organizations: [{ id: '甲', min: 0, max: 1 }], villages: [{ id: '东村', min: 0, max: 1 }], edges: [{ ...pair, fit: 1 }], pins: [pair], bans: [pair] }),
    );
    expect(answer).toEqual({ status: 'infeasible', isSmallest: true, reasons: [{ kind: 'pin', ...pair }, { kind: 'ban', ...pair }] });
  });

  it('names the two organizations that must both have the one place, and no third', () => {
    const answer = solvePairing(
      readGood({
        organizations: ['甲', '乙', '丙'].map((id) => ({ id, min: 1, max: 1 })),
        villages: [{ id: '东村', min: 0, max: 1 }, { id: '西村', min: 1, max: 1 }],
        edges: [['甲', '东村'], ['乙', '东村'], ['丙', '西村']].map(([organization = '', village = '']) => ({ organization, village, fit: 1 })),
      }),
    );
    expect(answer).toEqual({
      status: 'infeasible',
      isSmallest: true,
      reasons: [
        { kind: 'organizationMin', organization: '甲', value: 1 },
        { kind: 'organizationMin', organization: '乙', value: 1 },
        { kind: 'villageMax', village: '东村', value: 1 },
      ],
    });
  });
});

interface Dense {
  organizations: number;
  villages: number;
  organizationBounds: { min: number; max: number };
  villageBounds: { min: number; max: number };
}

/** Everybody could help everywhere, as in the workbench. */
function dense({ organizations, villages, organizationBounds, villageBounds }: Dense): PairingProblem {
  const nodes = (count: number, prefix: string, bounds: { min: number; max: number }) => Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, ...bounds }));
  const sides = { organizations: nodes(organizations, 'o', organizationBounds), villages: nodes(villages, 'v', villageBounds) };
  return { ...sides, edges: sides.organizations.flatMap(({ id: organization }) => sides.villages.map(({ id: village }) => ({ organization, village, fit: 1 }))) };
}

/** The problem of a graph with only these bounds, of which it has minima of villages and maxima of organizations. */
function withReasons(problem: ReadProblem, reasons: readonly ConflictReason[]): ReadProblem {
  const { graph } = problem;
  const edges = graph.fit.length;
  const organizations = { min: new Int32Array(graph.organizations.min.length), max: new Int32Array(graph.organizations.min.length).fill(edges) };
  const villages = { min: new Int32Array(graph.villages.min.length), max: new Int32Array(graph.villages.min.length).fill(edges) };
  for (const reason of reasons) {
    if (reason.kind === 'organizationMax') organizations.max[problem.organizationIds.indexOf(reason.organization)] = reason.value;
    else if (reason.kind === 'villageMin') villages.min[problem.villageIds.indexOf(reason.village)] = reason.value;
    else throw new Error(`no wish of this problem: ${reason.kind}`);
  }
  return { ...problem, graph: { ...graph, organizations, villages } };
}

function* subsets(wishes: readonly ConflictReason[], size: number): Generator<ConflictReason[]> {
  if (size === 0) yield [];
  else for (const [at, wish] of wishes.entries()) for (const rest of subsets(wishes.slice(at + 1), size - 1)) yield [wish, ...rest];
}
