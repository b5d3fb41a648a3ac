import { describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { emptyAct, type DraftAct } from './act.ts';
import { refusalsAgainstAct } from './rules.ts';

const surroundings = { villageIds: new Set(['v1']), today: '2020-06-16' };
const visit: DraftAct = { ...emptyAct(newId()), date: '2020-06-16', villageId: 'v1', mode: 'inPerson', kind: 'visit', people: 3, visits: 3 };
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

  it('a duty of the head needs the head, and each group of people who took part is told once', () => {
    expect(codes({ headDuty: 'inspection' })).toEqual(['assistance.duty-without-head']);
    expect(codes({ headDuty: 'inspection', byHead: true })).toEqual([]);
    const staff = { group: 'staff', heads: 2, hours: null } as const;
    expect(codes({ workers: [staff, { ...staff, group: 'volunteers' }] })).toEqual([]);
    expect(codes({ workers: [staff, staff] })).toEqual(['assistance.workers-twice']);
  });

  it('has the fields of its own kind and no others, and what can be chosen is chosen', () => {
    expect(codes({ kind: 'training', details: { subject: '养蜂', lessons: '6' } })).toEqual([]);
    expect(codes({ details: { subject: '养蜂' } })).toEqual(['assistance.detail-not-of-kind']);
    expect(codes({ kind: 'education', details: { stage: 'primary' } })).toEqual([]);
    expect(codes({ kind: 'education', details: { stage: '小学' } })).toEqual(['assistance.detail-not-of-kind']);
  });

  it('reaches at least those whom it names, and names each once', () => {
    const [household, one, other] = [newId(), newId(), newId()];
    expect(codes({ householdIds: [household], personIds: [one, other] })).toEqual([]);
    expect(codes({ householdIds: [household], personIds: [one, other], people: 1 })).toEqual(['assistance.people-below-persons']);
    expect(codes({ householdIds: [household], personIds: [one, other], people: null })).toEqual([]);
    expect(codes({ householdIds: [household, household], personIds: [one, one] })).toEqual(['assistance.household-twice', 'assistance.person-twice']);
  });

  it('names persons by their household', () => {
    expect(codes({ personIds: [newId()] })).toEqual(['assistance.persons-without-household']);
  });
});
