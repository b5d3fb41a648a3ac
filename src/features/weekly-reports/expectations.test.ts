import { describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import {
  changesOfExpectations,
  organizationsOwing,
  periodsOf,
  placesOf,
  villagesHelpedBy,
  type KnownExpectation,
  type ReportingPlan,
} from './expectations.ts';

const groupId = newId();
const village = { villageId: 'v1', name: '高桥村', townshipName: '山门镇' };
const plan: ReportingPlan = {
  campaignId: newId(),
  version: 1,
  campaignName: '示例行动',
  startsOn: '2020-05-12',
  endsOn: '2020-06-30',
  reportingRule: { cadence: 'weekly', weekday: 2, time: '18:00', holidayRule: 'none' },
  groups: [
    {
      groupId,
      name: '第一组',
      leadOrganizationId: null,
      villages: [village],
      organizations: [
        { organizationId: 'a', name: '甲' },
        { organizationId: 'b', name: '乙' },
      ],
    },
  ],
};
const now = instantOf('2020-06-16', '16:40');
const withOrganizations = (ids: string[], changes: Partial<ReportingPlan> = {}): ReportingPlan => ({
  ...plan,
  ...changes,
  groups: plan.groups.map((group) => ({ ...group, organizations: ids.map((organizationId) => ({ organizationId, name: organizationId })) })),
});
const knownOf = (of: ReportingPlan, received: (dueDate: string) => boolean = () => false): KnownExpectation[] =>
  changesOfExpectations(of, [], now).add.map(({ organizationId, dueDate, deadline }) => ({
    organizationId,
    dueDate,
    deadline,
    received: received(dueDate),
    ended: false,
  }));
const keys = (list: { organizationId: string; dueDate: string }[]) => list.map(({ organizationId, dueDate }) => `${organizationId} ${dueDate}`);

describe('what a plan expects', () => {
  it('seven Tuesdays lie after the day of issue and up to the end date, both Tuesdays themselves', () => {
    expect(periodsOf(plan, now).map(({ dueDate }) => dueDate)).toEqual([
      '2020-05-19', '2020-05-26', '2020-06-02', '2020-06-09', '2020-06-16', '2020-06-23', '2020-06-30',
    ]);
  });

  it('a plan without an end date is laid out twenty-six weeks ahead, and further as time goes by', () => {
    const open = { ...plan, endsOn: null };
    expect(periodsOf(open, now)).toHaveLength(4 + 26);
    const later = changesOfExpectations(open, knownOf(open), instantOf('2020-06-16', '18:00'));
    expect(keys(later.add)).toEqual(['a 2020-12-15', 'b 2020-12-15']);
    expect(later.end).toEqual([]);
  });

  it('a deadline at midnight of the last day still belongs to the campaign', () => {
    const rule = { cadence: 'monthly', dayOfMonth: 30, time: '24:00', holidayRule: 'none' } as const;
    expect(periodsOf({ ...plan, reportingRule: rule }, now).map(({ dueDate }) => dueDate)).toEqual(['2020-05-30', '2020-06-30']);
  });

  it('an organization in two groups owes one report', () => {
    const twice = { ...plan, groups: [...plan.groups, ...plan.groups.map((group) => ({ ...group, groupId: newId() }))] };
    expect(organizationsOwing(twice).map(({ organizationId }) => organizationId)).toEqual(['a', 'b']);
  });

  it('a plan that asks for no report expects none', () => {
    expect(changesOfExpectations({ ...plan, reportingRule: null }, [], now).add).toEqual([]);
  });
});

describe('a new version of the plan', () => {
  const known = knownOf(plan, (dueDate) => dueDate === '2020-06-23');

  it('asks of newcomers only what is due from now on', () => {
    const { add, end } = changesOfExpectations(withOrganizations(['a', 'b', 'c'], { version: 2 }), known, now);
    expect(keys(add)).toEqual(['c 2020-06-16', 'c 2020-06-23', 'c 2020-06-30']);
    expect(end).toEqual([]);
  });

  it('lets go of what is not yet due, never of what was received or is past', () => {
    const { end } = changesOfExpectations(withOrganizations(['a'], { version: 2 }), known, now);
    expect(keys(end)).toEqual(['b 2020-06-16', 'b 2020-06-30']);
  });

  it('a longer campaign adds weeks, a shorter one ends them', () => {
    const longer = changesOfExpectations({ ...plan, version: 2, endsOn: '2020-07-07' }, known, now);
    expect(keys(longer.add)).toEqual(['a 2020-07-07', 'b 2020-07-07']);
    const shorter = changesOfExpectations({ ...plan, version: 2, endsOn: '2020-06-16' }, known, now);
    expect(keys(shorter.end)).toEqual(['a 2020-06-30', 'b 2020-06-30']);
  });

  it('leaves past weeks their villages, groups and helpers', () => {
    const next = withOrganizations(['a'], { version: 2 });
    expect(villagesHelpedBy('b', [next, plan])).toEqual([{ villageId: 'v1', villageName: '高桥村', townshipName: '山门镇' }]);
    expect(placesOf([next, plan]).groups).toEqual([
      { groupId, groupName: '第一组', villageIds: ['v1'], organizationIds: ['a', 'b'] },
    ]);
  });
});
