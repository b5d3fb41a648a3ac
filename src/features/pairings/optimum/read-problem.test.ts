import { describe, expect, it } from 'vitest';
import { readGood } from '../../../../tests/support/pairing-problems.ts';
import { readProblem } from './read-problem.ts';

const good = () => ({
  organizations: [{ id: '甲', min: 0, max: 1 }],
  villages: [{ id: '东村', min: 0, max: 1 }],
  edges: [{ organization: '甲', village: '东村', fit: 7 }],
  pins: [] as unknown[],
  bans: [] as unknown[],
});
const pair = { organization: '甲', village: '东村' };

function faultsOf(problem: unknown): string[] {
  const answer = readProblem(problem);
  return 'faults' in answer ? answer.faults.map(({ code, at }) => `${at} ${code}`) : [];
}

describe('a pairing problem', () => {
  it('is read without pins, bans and standing pairs', () => {
    const { organizations, villages, edges } = good();
    expect([...readGood({ organizations, villages, edges }).graph.fit]).toEqual([7]);
  });

  it.each([
    ['a list instead of an object', [], '$ pairing.not-an-object'],
    ['no edges', { ...good(), edges: undefined }, 'edges pairing.field-missing'],
    ['villages that are no list', { ...good(), villages: { 东村: 1 }, edges: [] }, 'villages pairing.not-a-list'],
    ['a field that is not known', { ...good(), edge: [] }, 'edge pairing.field-unknown'],
    ['an id that is empty', { ...good(), organizations: [...good().organizations, { id: '', min: 0, max: 1 }] }, 'organizations[1].id pairing.not-an-id'],
    ['the same id twice', { ...good(), villages: [...good().villages, ...good().villages] }, 'villages[1].id pairing.id-repeated'],
    ['a minimum above the maximum', { ...good(), organizations: [{ id: '甲', min: 2, max: 1 }] }, 'organizations[0].min pairing.min-above-max'],
    ['a negative minimum', { ...good(), organizations: [{ id: '甲', min: -1, max: 1 }] }, 'organizations[0].min pairing.not-a-whole-number'],
    ['a fit with a fraction', { ...good(), edges: [{ ...pair, fit: 1.5 }] }, 'edges[0].fit pairing.not-a-whole-number'],
    ['a negative fit', { ...good(), edges: [{ ...pair, fit: -1 }] }, 'edges[0].fit pairing.not-a-whole-number'],
    ['a fit above a million', { ...good(), edges: [{ ...pair, fit: 1_000_001 }] }, 'edges[0].fit pairing.not-a-whole-number'],
    ['a fit that is infinite', { ...good(), edges: [{ ...pair, fit: Infinity }] }, 'edges[0].fit pairing.not-a-whole-number'],
    ['an edge to nowhere', { ...good(), edges: [{ organization: '甲', village: '西村', fit: 1 }] }, 'edges[0].village pairing.id-unknown'],
    ['an edge twice', { ...good(), edges: [{ ...pair, fit: 1 }, { ...pair, fit: 2 }] }, 'edges[1] pairing.edge-repeated'],
    ['a pin that is no edge', { ...good(), edges: [], pins: [pair] }, 'pins[0] pairing.pin-without-edge'],
    ['a ban of nobody', { ...good(), bans: [{ organization: '乙', village: '东村' }] }, 'bans[0].organization pairing.id-unknown'],
  ])('with %s is refused with the place', (_, problem, fault) => {
    expect(faultsOf(problem)).toEqual([fault]);
  });

  it('with a number that no machine holds is told so, and not that there is nothing', () => {
    const answer = readProblem(JSON.parse(`{"organizations":[{"id":"甲","min":0,"max":1e999}],"villages":[],"edges":[]}`));
    expect('faults' in answer && answer.faults.map(({ params }) => params?.['value'])).toEqual(['Infinity']);
  });

  it('that is wrong throughout is refused with the first twenty places and the number of the others', () => {
    const faults = faultsOf({ ...good(), edges: Array.from({ length: 30 }, () => ({ ...pair, fit: -1 })) });
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toContain('pairing.more-faults');
  });
});
