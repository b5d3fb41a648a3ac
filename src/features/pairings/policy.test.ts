import { describe, expect, it } from 'vitest';
import { roles, type Actor, type Role } from '../../kernel/actor.ts';
import { sideConfirmedBy, speaksFor, whyNotArrange, whyNotDrawUp } from './policy.ts';

const pairing = { organizationId: 'school', villageId: 'gao', townshipId: 'shan' };
const someone = (role: Role, place: Partial<Actor> = {}): Actor => ({ accountId: 'a', countyId: 'c', name: '示例', role, ...place });
const ours: Partial<Actor> = { organizationId: 'school', villageId: 'gao', townshipId: 'shan' };

describe('whose word counts', () => {
  it('is the head’s for the organization and the cadre’s for the village, and nobody else’s', () => {
    expect(roles.map((role) => [role, sideConfirmedBy(someone(role))])).toEqual([
      ['chief', undefined],
      ['clerk', undefined],
      ['orgHead', 'organization'],
      ['reporter', undefined],
      ['township', undefined],
      ['village', 'village'],
    ]);
  });

  it('counts for one’s own organization and one’s own village only', () => {
    expect(roles.filter((role) => speaksFor(someone(role, ours), pairing))).toEqual(['orgHead', 'village']);
    const elsewhere = { organizationId: 'other', villageId: 'other', townshipId: 'shan' };
    expect(roles.filter((role) => speaksFor(someone(role, elsewhere), pairing))).toEqual([]);
  });
});

describe('who draws up an agreement', () => {
  const mayDrawUp = (isConfirmedByAnySide: boolean) =>
    roles.filter((role) => whyNotDrawUp(someone(role, ours), [{ ...pairing, isConfirmedByAnySide }]).length === 0);

  it('is the office and the organization; once a side has confirmed, no longer its reporter', () => {
    expect(mayDrawUp(false)).toEqual(['chief', 'clerk', 'orgHead', 'reporter']);
    expect(mayDrawUp(true)).toEqual(['chief', 'clerk', 'orgHead']);
  });

  it('is the office alone where others sign too', () => {
    const both = [pairing, { ...pairing, organizationId: 'other' }].map((one) => ({ ...one, isConfirmedByAnySide: false }));
    expect(roles.filter((role) => whyNotDrawUp(someone(role, ours), both).length === 0)).toEqual(['chief', 'clerk']);
  });
});

it('pairings are arranged by the office alone', () => {
  expect(roles.filter((role) => whyNotArrange(someone(role, ours)).length === 0)).toEqual(['chief', 'clerk']);
});
