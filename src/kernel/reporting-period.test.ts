import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodAt, periodsDueBetween } from './reporting-period.ts';
import type { ReportingRule } from './reporting-rule.ts';
import { instantOf, shanghaiDate } from './shanghai-time.ts';

const shared = { time: '18:00', holidayRule: 'none' } as const;
const qingshui: ReportingRule = { cadence: 'weekly', weekday: 2, ...shared };

const anyShared = fc.record({
  time: fc.constantFrom('00:00', '09:30', '18:00', '24:00'),
  holidayRule: fc.constantFrom('none' as const, 'nextWorkday' as const, 'previousWorkday' as const),
});
const anyDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('lastWorkday' as const));
const monthDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const anyRule: fc.Arbitrary<ReportingRule> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 7 }), anyShared).map(([weekday, rest]) => ({ cadence: 'weekly' as const, weekday, ...rest })),
  fc
    .tuple(fc.integer({ min: 2, max: 26 }), fc.constantFrom('2020-05-19', '2024-02-29', '2021-12-31'), anyShared)
    .map(([intervalWeeks, firstDue, rest]) => ({ cadence: 'everyFewWeeks' as const, intervalWeeks, firstDue, ...rest })),
  fc.tuple(anyDay, anyShared).map(([dayOfMonth, rest]) => ({ cadence: 'monthly' as const, dayOfMonth, ...rest })),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), anyDay, anyShared)
    .map(([monthOfQuarter, dayOfMonth, rest]) => ({ cadence: 'quarterly' as const, monthOfQuarter, dayOfMonth, ...rest })),
  fc.tuple(fc.array(monthDay, { minLength: 1, maxLength: 6 }), anyShared).map(([dates, rest]) => ({ cadence: 'dates' as const, dates, ...rest })),
);
const anyInstant = fc.date({ min: new Date('2018-01-01T00:00:00Z'), max: new Date('2031-01-01T00:00:00Z'), noInvalidDate: true });

describe('the reporting calendar', () => {
  it('gives the seven deadlines of Qingshui after the issue day, through 30 June 2020', () => {
    const periods = periodsDueBetween(qingshui, instantOf('2020-05-12', '24:00'), instantOf('2020-06-30', '24:00'));
    expect(periods.map((period) => period.dueDate)).toEqual([
      '2020-05-19', '2020-05-26', '2020-06-02', '2020-06-09', '2020-06-16', '2020-06-23', '2020-06-30',
    ]);
  });

  it('counts what comes exactly at 18:00:00.000 to the next week, and what comes a millisecond earlier to this one', () => {
    const deadline = instantOf('2020-06-16', '18:00');
    expect(periodAt(qingshui, deadline).dueDate).toBe('2020-06-23');
    expect(periodAt(qingshui, new Date(deadline.getTime() - 1)).dueDate).toBe('2020-06-16');
  });

  it('puts every instant in exactly one period, whatever the rule', () => {
    fc.assert(
      fc.property(anyRule, anyInstant, (rule, instant) => {
        const period = periodAt(rule, instant);
        expect(period.startsAt <= instant && instant < period.deadline).toBe(true);
        const justBefore = periodAt(rule, new Date(period.startsAt.getTime() - 1));
        expect(justBefore.deadline).toEqual(period.startsAt);
        expect(periodAt(rule, period.deadline).startsAt).toEqual(period.deadline);
        expect(periodAt(rule, period.startsAt)).toEqual(period);
        expect(periodAt(rule, new Date(period.deadline.getTime() - 1))).toEqual(period);
      }),
      { numRuns: 500 },
    );
  });

  it('moves a deadline on a day off to the next working day where the notice says 顺延', () => {
    const isWorkday = (date: string) => date !== '2020-06-25' && date !== '2020-06-26' && new Date(date).getUTCDay() % 6 !== 0;
    const rule: ReportingRule = { cadence: 'monthly', dayOfMonth: 25, time: '17:00', holidayRule: 'nextWorkday' };
    expect(periodAt(rule, instantOf('2020-06-20'), isWorkday).dueDate).toBe('2020-06-29');
  });

  it("takes a month's last day for 31, and its last working day where asked", () => {
    const monthly: ReportingRule = { cadence: 'monthly', dayOfMonth: 31, ...shared };
    expect(periodAt(monthly, instantOf('2024-02-10')).dueDate).toBe('2024-02-29');
    const lastWorkday: ReportingRule = { cadence: 'monthly', dayOfMonth: 'lastWorkday', ...shared };
    expect(periodAt(lastWorkday, instantOf('2020-05-10')).dueDate).toBe('2020-05-29');
  });

  it('ends the day at midnight in Shanghai where the notice names no hour', () => {
    const rule: ReportingRule = { cadence: 'dates', dates: ['06-15', '12-15'], time: '24:00', holidayRule: 'none' };
    const period = periodAt(rule, instantOf('2023-06-15', '23:59'));
    expect(period.dueDate).toBe('2023-06-15');
    expect(shanghaiDate(period.deadline)).toBe('2023-06-16');
  });
});
