import { describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { emptyAct, type DraftAct } from './act.ts';
import { refusalsAgainstAct } from './rules.ts';

const surroundings = { villageIds: new Set(['v1']), today: '2020-06-16' };
const visit: DraftAct = {
  ...emptyAct(newId()),
  date: '2020-06-16',
  villageId: 'v1',
  mode: 'inPerson',
  kind: 'visit',
  people: 3,
  visits: 3,
  moneyFen: null,
  goods: [],
  note: '',
  byHead: false,
};
const codes = (changes: Partial<DraftAct>) => refusalsAgainstAct({ ...visit, ...changes }, surroundings).map(({ code }) => code);

describe('an act of assistance', () => {
  it('that is whole enters the ledger', () => expect(codes({})).toEqual([]));

  it('tells everything that is missing at once', () => {
    expect(codes({ date: null, villageId: null, kind: null, mode: null })).toEqual([
      'assistance.date-missing',
      'assistance.village-missing',
      'assistance.kind-missing',
      'assistance.mode-missing',
    ]);
  });

  it('cannot lie in the future; today is not the future', () => {
    expect(codes({ date: '2020-06-17' })).toEqual(['assistance.date-in-future']);
  });

  it('is for a village that the organization helps by the plan', () => {
    expect(codes({ villageId: 'v2' })).toEqual(['assistance.village-not-helped']);
  });

  it('a visit is in person and a remote contact is not', () => {
    expect(codes({ mode: 'remote' })).toEqual(['assistance.visit-is-in-person']);
    expect(codes({ kind: 'remoteContact' })).toEqual(['assistance.contact-is-remote']);
  });

  it('money given or spent has an amount, goods have name, quantity and unit', () => {
    expect(codes({ kind: 'cash' })).toEqual(['assistance.money-missing']);
    expect(codes({ kind: 'purchase', moneyFen: 0 })).toEqual(['assistance.money-missing']);
    expect(codes({ kind: 'goods' })).toEqual(['assistance.goods-missing']);
    expect(codes({ kind: 'goods', goods: [{ name: ' ', quantity: 1, unit: '袋' }] })).toEqual(['assistance.goods-row-incomplete']);
  });

  it('visits are never fewer than people; either may be left open', () => {
    expect(codes({ people: 5, visits: 4 })).toEqual(['assistance.visits-below-people']);
    expect(codes({ people: 5, visits: null })).toEqual([]);
  });
});
