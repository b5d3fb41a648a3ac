import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestByTryingAll, readGood, smallProblem, withOnly, wishesOf } from '../../../../tests/support/pairing-problems.ts';
import type { ConflictReason } from './conflict.ts';
import type { PairingProblem } from './problem.ts';
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

  // The office types such wishes into the workbench, and its whole server waits for the answer.
  it.each([
    { organizations: 16, villages: 6, each: 4, reasons: 5 + 16, isSmallest: true },
    { organizations: 40, villages: 40, each: 2, reasons: 21 + 40, isSmallest: false },
  ])('is told of a whole county: $villages villages ask for $each of $organizations organizations that go to one each', ({ organizations, villages, each, reasons, isSmallest }) => {
    const nodes = (count: number, prefix: string, bounds: { min: number; max: number }) => Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, ...bounds }));
    const sides = { organizations: nodes(organizations, 'o', { min: 1, max: 1 }), villages: nodes(villages, 'v', { min: each, max: each }) };
    const edges = sides.organizations.flatMap(({ id: organization }) => sides.villages.map(({ id: village }) => ({ organization, village, fit: 1 })));
    const answer = solvePairing(readGood({ ...sides, edges }));
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

function* subsets(wishes: readonly ConflictReason[], size: number): Generator<ConflictReason[]> {
  if (size === 0) yield [];
  else for (const [at, wish] of wishes.entries()) for (const rest of subsets(wishes.slice(at + 1), size - 1)) yield [wish, ...rest];
}
