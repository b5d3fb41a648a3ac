import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts } from '../../../tests/support/plan-facts.ts';
import { qingshuiFacts } from '../../../tests/support/plan-scenes.ts';
import { campaignDeadlines } from './campaign-calendar.ts';
import { countsOf, plannedCampaign } from './campaign-of-facts.ts';
import type { PlanFacts, ReportingFact } from './facts.ts';
import { reportingRuleOf } from './reporting-rule-of-facts.ts';
import { obstaclesToLaunch } from './rules.ts';

const qingshui = await qingshuiFacts();
const accepted = qingshui.problems.map((_, problem) => ({ problem, decision: 'accepted' }) as const);
const obstacles = (facts: PlanFacts, more: Partial<Parameters<typeof obstaclesToLaunch>[0]> = {}) =>
  obstaclesToLaunch({ state: 'draft', facts, verdicts: accepted, twin: undefined, replaces: false, ...more }).map(({ code }) => code);
const twin = { name: '行动', version: 1 };

describe('what stands between a notice and its launch', () => {
  it('is nothing for the Qingshui notice once its problems are decided', () => {
    expect(obstacles(qingshui)).toEqual([]);
    expect(obstacles(qingshui, { verdicts: [] })).toEqual(['plans.problems-open']);
  });

  it('is an earlier launch of the same paper, until it is made a new version', () => {
    expect(obstacles(qingshui, { twin })).toEqual(['plans.same-notice-undecided']);
    expect(obstacles(qingshui, { twin, replaces: true })).toEqual([]);
  });

  it('is every missing fact at once', () => {
    const bare: PlanFacts = { ...qingshui, campaign: null, title: null, issuedOn: null, period: { start: null, end: null, endConditions: [] }, groups: [] };
    expect(obstacles(bare)).toEqual(['plans.name-missing', 'plans.start-missing', 'plans.groups-missing']);
  });

  it('is a date that no calendar has, an end before the start, an age of years', () => {
    const ending = (end: string): PlanFacts => ({ ...qingshui, period: { ...qingshui.period, end } });
    expect(obstacles(ending('2021-02-30'))).toEqual(['plans.date-impossible']);
    expect(obstacles(ending('2020-04'))).toEqual(['plans.period-reversed']);
    expect(obstacles(ending('2120'))).toEqual(['plans.period-too-long']);
  });

  it('never lets through facts from which no calendar and no group would follow', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (obstacles(facts).length > 0) return;
        const planned = plannedCampaign(facts);
        expect(planned.name).not.toBeNull();
        expect(countsOf(planned).organizations).toBeGreaterThan(0);
        expect(new Set(planned.groups.map(({ name }) => name)).size).toBe(planned.groups.length);
        const { rule } = reportingRuleOf(facts.reporting);
        expect(rule === null).toBe(facts.reporting === null);
        campaignDeadlines({ startsOn: planned.startsOn ?? '', endsOn: planned.endsOn, reportingRule: rule });
      }),
    );
  });
});

describe('the campaign that follows from the facts', () => {
  it('begins with the first day of an inexact date and ends with the last', () => {
    const inexact = plannedCampaign({ ...qingshui, period: { start: '2021-07', end: '2023-02', endConditions: [] } });
    expect([inexact.startsOn, inexact.endsOn]).toEqual(['2021-07-01', '2023-02-28']);
    const years = plannedCampaign({ ...qingshui, period: { start: '2023', end: '2025', endConditions: [] } });
    expect([years.startsOn, years.endsOn]).toEqual(['2023-01-01', '2025-12-31']);
  });

  it('tells groups without a printed name apart by their villages, also when two pair with the same one', () => {
    const pairs = qingshui.groups.slice(0, 1).flatMap((group) => [{ ...group, name: null }, { ...group, name: null }]);
    expect(plannedCampaign({ ...qingshui, groups: pairs }).groups.map(({ name }) => name)).toEqual(['山门镇高桥村', '山门镇高桥村 (2)']);
  });

  it('counts a village and an organization once, however often they are listed', () => {
    const twice = { ...qingshui, groups: [...qingshui.groups, ...qingshui.groups.slice(0, 1)] };
    expect(countsOf(plannedCampaign(twice))).toEqual({ groups: 7, villages: 6, organizations: 16 });
  });
});

describe('the reporting rule that follows from the words', () => {
  const fact = (given: Partial<ReportingFact>): ReportingFact => ({ cadence: 'weekly', time: null, to: null, text: '上报', ...given });
  const ruleOf = (given: Partial<ReportingFact>) => reportingRuleOf(fact(given)).rule;
  const refusalOf = (given: Partial<ReportingFact>) => reportingRuleOf(fact(given)).refusals[0]?.code;

  it('is Tuesday 18:00 for Qingshui', () => {
    expect(reportingRuleOf(qingshui.reporting).rule).toEqual({ cadence: 'weekly', weekday: 2, time: '18:00', holidayRule: 'none' });
  });

  it('counts fortnights from the first day named', () => {
    expect(ruleOf({ cadence: 'fortnightly', firstDue: '2023-03-17' })).toMatchObject({ cadence: 'everyFewWeeks', intervalWeeks: 2 });
    expect(refusalOf({ cadence: 'fortnightly', weekday: 5 })).toBe('plans.reporting-first-due-missing');
  });

  it('knows months, quarters and their last working day', () => {
    expect(ruleOf({ cadence: 'monthly', dayOfMonth: 25 })).toMatchObject({ cadence: 'monthly', dayOfMonth: 25, time: '24:00' });
    expect(ruleOf({ cadence: 'monthly', rule: 'lastWorkday' })).toMatchObject({ dayOfMonth: 'lastWorkday' });
    expect(ruleOf({ cadence: 'quarterly', rule: 'lastWorkday' })).toMatchObject({ monthOfQuarter: 3, dayOfMonth: 'lastWorkday' });
    expect(refusalOf({ cadence: 'quarterly', dayOfMonth: 20 })).toBe('plans.reporting-day-missing');
  });

  it('takes half-years by their dates, and leaves to a person what names none', () => {
    expect(ruleOf({ cadence: 'halfYearly', dates: ['06-20', '12-20'] })).toMatchObject({ cadence: 'dates', dates: ['06-20', '12-20'] });
    expect(refusalOf({ cadence: 'halfYearly' })).toBe('plans.reporting-by-hand');
    expect(refusalOf({ cadence: 'other' })).toBe('plans.reporting-by-hand');
  });

  it('moves a deadline off a holiday only where the notice says which way', () => {
    expect(ruleOf({ weekday: 2, holidayRule: '遇节假日顺延' })).toMatchObject({ holidayRule: 'nextWorkday' });
    expect(ruleOf({ weekday: 2, holidayRule: '如遇节假日提前报送' })).toMatchObject({ holidayRule: 'previousWorkday' });
  });
});
