import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairKey, type Pair } from './notice-pairs.ts';
import { solvePairing } from './optimum/solve-pairing.ts';
import { changesByVillage, problemOf, proposalOf, type ProposalInput } from './proposal.ts';
import { boundsOf, problemsOfSettings, settingsAmong, usualSettings, type WorkbenchSettings } from './workbench.ts';

const organizations = ['甲', '乙', '丙'].map((organizationId) => ({ organizationId, maxVillages: null }));
const villages = ['高', '梨'].map((villageId) => ({ villageId }));
const pair = (organizationId: string, villageId: string): Pair => ({ organizationId, villageId });
const standing = [pair('甲', '高'), pair('乙', '高'), pair('丙', '梨')];
const fits = new Map([
  ['甲 高', 20],
  ['甲 梨', 90],
  ['乙 高', 60],
  ['乙 梨', 50],
  ['丙 高', 70],
  ['丙 梨', 10],
]);
const fitOf = (one: Pair) => fits.get(pairKey(one)) ?? 0;
const usual = usualSettings(3, 2);
const propose = (input: ProposalInput) => {
  const problem = problemOf(input);
  return proposalOf(problem, solvePairing(problem));
};
const solve = (settings: Partial<WorkbenchSettings> = {}) => propose({ settings: { ...usual, ...settings }, organizations, villages, standing, fitOf });

describe('the proposal', () => {
  it('is the highest sum of fits with every organization and every village, and proves it', () => {
    const answer = solve();
    expect(answer).toMatchObject({ status: 'optimal', total: 220, bound: 220 });
    if (answer.status !== 'optimal') throw new Error('infeasible');
    expect(answer.pairs.map(pairKey).toSorted()).toEqual(['丙 高', '乙 高', '甲 梨'].toSorted());
  });

  it('keeps what is required and leaves out what is excluded, at whatever cost', () => {
    const answer = solve({ pins: [pair('甲', '高')], bans: [pair('丙', '高')] });
    if (answer.status !== 'optimal') throw new Error('infeasible');
    expect(answer.pairs.map(pairKey)).toContain('甲 高');
    expect(answer.pairs.map(pairKey)).not.toContain('丙 高');
    expect(answer.total).toBeLessThan(220);
  });

  it('names what cannot hold together where every village cannot be covered', () => {
    const answer = solve({ villages: { min: 2, max: null } });
    if (answer.status !== 'infeasible') throw new Error('three cannot be two and two');
    expect(answer.reasons.map(({ kind }) => kind).toSorted()).toEqual(['organizationMax', 'organizationMax', 'organizationMax', 'villageMin', 'villageMin']);
    expect(answer.isSmallest).toBe(true);
  });

  it('says of every village who stays, comes and leaves, and where to', () => {
    const answer = solve();
    if (answer.status !== 'optimal') throw new Error('infeasible');
    expect(changesByVillage({ villages, standing, fitOf }, answer.pairs)).toEqual([
      { villageId: '高', before: 80, after: 130, stays: ['乙'], comes: ['丙'], leaves: [{ organizationId: '甲', goesTo: '梨' }] },
      { villageId: '梨', before: 10, after: 90, stays: [], comes: ['甲'], leaves: [{ organizationId: '丙', goesTo: '高' }] },
    ]);
  });

  it('never has a lower sum than what stands, where that keeps the settings', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(weights, (list) => {
        const table = new Map([...fits.keys()].map((key, index) => [key, list[index] ?? 0]));
        const look = (one: Pair) => table.get(pairKey(one)) ?? 0;
        const answer = propose({ settings: usual, organizations, villages, standing, fitOf: look });
        if (answer.status !== 'optimal') throw new Error('infeasible');
        const changes = changesByVillage({ villages, standing, fitOf: look }, answer.pairs);
        const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
        expect(sum(changes.map(({ after }) => after))).toBe(answer.total);
        expect(answer.total).toBeGreaterThanOrEqual(sum(standing.map(look)));
        expect(answer.worst).toBe(Math.min(...changes.map(({ after }) => after)));
      }),
    );
  });
});

describe('the settings', () => {
  it('let an organization take as many villages as now, and no more than it can carry', () => {
    const known = [
      { organizationId: '甲', maxVillages: 3 },
      { organizationId: '乙', maxVillages: null },
      { organizationId: '丙', maxVillages: 1 },
    ];
    const now = ['乙', '丙'].flatMap((one) => [pair(one, '高'), pair(one, '梨')]);
    const { organizations: bounds } = boundsOf(usual, known, villages, now);
    expect(['甲', '乙', '丙'].map((one) => bounds.get(one)?.max)).toEqual([1, 2, 1]);
    const more = { ...usual, organizations: { min: 1, max: 2 } };
    expect(boundsOf(more, known, villages, now).organizations.get('丙')).toEqual({ min: 1, max: 2 });
  });

  it('that contradict themselves are refused with every place', () => {
    const wrong = {
      ...usual,
      weights: { purpose: 0, capability: 0, convenience: 0 },
      villages: { min: 3, max: 2 },
      pins: [pair('甲', '高')],
      bans: [pair('甲', '高')],
    };
    expect(problemsOfSettings(wrong).map(({ code, at }) => [code, at])).toEqual([
      ['pairing.weights-all-zero', 'body.settings.weights'],
      ['pairing.bounds-turned', 'body.settings.villages'],
      ['pairing.pin-and-ban', 'body.settings.pins.0'],
    ]);
    expect(problemsOfSettings(usual)).toEqual([]);
  });

  it('forget who has left the county', () => {
    const old = { ...usual, pins: [pair('甲', '高'), pair('丁', '高')], ownVillages: [{ villageId: '无', min: 0, max: 0 }] };
    expect(settingsAmong(old, organizations, villages)).toMatchObject({ pins: [pair('甲', '高')], ownVillages: [] });
  });
});
