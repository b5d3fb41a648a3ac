import { describe, expect, it } from 'vitest';
import type { Invitation, People, Person } from '../../people-contract.ts';
import { gaps, isComplete, officePeople, organizationRows, placeRows } from './gather.ts';

const person = (role: Person['role'], organizationId?: string, more: Partial<Person> = {}): Person => ({
  accountId: `${role}-${organizationId}`,
  role,
  name: '示例',
  organizationId,
  hasSecondFactor: false,
  joinedAt: '2020-05-12T06:00:00.000Z',
  ...more,
});
const invitation = (role: Person['role'], organizationId: string, more: Partial<Invitation> = {}): Invitation => ({
  invitationId: `${role}-${organizationId}`,
  purpose: 'join',
  role,
  organizationId,
  invitedByName: '示例经办',
  createdAt: '2020-05-12T06:00:00.000Z',
  expiresAt: '2020-05-26T06:00:00.000Z',
  state: 'open',
  ...more,
});
const county = (people: Person[], invitations: Invitation[]): People => ({
  people,
  invitations,
  organizations: [
    { id: 'a', name: '甲' },
    { id: 'b', name: '乙' },
  ],
  townships: [{ id: 't', name: '示例镇' }],
  villages: [{ id: 'v', name: '示例村' }],
  rolesToBringIn: ['orgHead', 'reporter', 'township', 'village'],
});

describe('who has come in', () => {
  it('an organization is complete when its head and a reporter are here, not when they are only invited', () => {
    const rows = organizationRows(county([person('orgHead', 'a'), person('reporter', 'a'), person('orgHead', 'b')], [invitation('reporter', 'b')]));
    expect(rows.map(isComplete)).toEqual([true, false]);
  });

  it('a suspended reporter is not one who is here', () => {
    const suspended = person('reporter', 'a', { suspendedAt: '2020-06-01T00:00:00.000Z' });
    const [row] = organizationRows(county([person('orgHead', 'a'), suspended], []));
    expect(row && isComplete(row)).toBe(false);
  });

  it('a gap is a role without anybody here and without a link that works', () => {
    const people = county([person('orgHead', 'a')], [invitation('reporter', 'a'), invitation('orgHead', 'b', { state: 'expired' })]);
    expect(gaps(organizationRows(people), people.rolesToBringIn)).toEqual([
      { role: 'orgHead', organizationId: 'b' },
      { role: 'reporter', organizationId: 'b' },
    ]);
  });

  it('a head is offered the gaps that a head may fill', () => {
    expect(gaps(organizationRows(county([], [])), ['reporter']).map(({ role }) => role)).toEqual(['reporter', 'reporter']);
  });

  it('a link for a new password is not a person awaited', () => {
    const reset = invitation('reporter', 'a', { purpose: 'resetPassword', accountId: 'reporter-a' });
    const [row] = organizationRows(county([person('reporter', 'a')], [reset]));
    expect(row?.people.reporter).toHaveLength(1);
  });

  it('places and office have lists of their own', () => {
    const people = county([person('chief'), person('village', undefined, { villageId: 'v' })], []);
    expect(placeRows(people).map(({ name, people: there }) => [name, Object.keys(there)])).toEqual([
      ['示例镇', []],
      ['示例村', ['village']],
    ]);
    expect(officePeople(people)).toHaveLength(1);
  });
});
