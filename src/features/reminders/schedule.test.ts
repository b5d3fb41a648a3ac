import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodAt } from '../../kernel/reporting-period.ts';
import { reportingRuleSchema, type ReportingRule } from '../../kernel/reporting-rule.ts';
import { addDays, dayMs, instantOf, shanghaiTimestamp } from '../../kernel/shanghai-time.ts';
import { audiences, defaultSteps, scheduleOf, stepsDue, usefulUntil } from './schedule.ts';

const rule = (given: unknown): ReportingRule => reportingRuleSchema.parse(given);
const tuesdays = rule({ cadence: 'weekly', weekday: 2, time: '18:00' });
const week = periodAt(tuesdays, instantOf('2020-06-16', '16:40'));
const told = (steps: ReturnType<typeof scheduleOf>) => steps.map(({ to, at }) => `${to} ${shanghaiTimestamp(at).slice(0, 16)}`);
const at = (moment: string) => instantOf(moment.slice(0, 10), moment.slice(11));
const due = (moment: string, steps = defaultSteps) => told(stepsDue(steps, week, at(moment)));

describe('the steps of a week', () => {
  it('are Monday 18:00, Tuesday 12:00 and 17:00, then the clerk at 18:05, unless the office sets others', () => {
    expect(told(scheduleOf(defaultSteps, week))).toEqual([
      'organization 2020-06-15 18:00',
      'organization 2020-06-16 12:00',
      'organization 2020-06-16 17:00',
      'office 2020-06-16 18:05',
    ]);
  });

  it('follow the deadline of any other cadence', () => {
    const monthly = periodAt(rule({ cadence: 'monthly', dayOfMonth: 25, time: '12:00' }), at('2026-02-10 09:00'));
    expect(told(scheduleOf(defaultSteps, monthly))).toEqual(['organization 2026-02-24 18:00', 'office 2026-02-25 18:05']);
    const endOfDay = periodAt(rule({ cadence: 'quarterly', monthOfQuarter: 3, dayOfMonth: 'lastWorkday' }), at('2026-02-10 09:00'));
    expect(told(scheduleOf(defaultSteps, endOfDay))).toEqual([
      'organization 2026-03-30 18:00',
      'organization 2026-03-31 12:00',
      'organization 2026-03-31 17:00',
      'office 2026-04-01 18:05',
    ]);
  });
});

describe('what is due', () => {
  it('is told at its time, not before, and to organizations not at the deadline or after it', () => {
    expect(due('2020-06-15 17:59')).toEqual([]);
    expect(due('2020-06-15 18:00')).toEqual(['organization 2020-06-15 18:00']);
    expect(due('2020-06-16 17:59')).toEqual(['organization 2020-06-16 17:00']);
    expect(due('2020-06-16 18:00')).toEqual([]);
    expect(due('2020-06-16 18:05')).toEqual(['office 2020-06-16 18:05']);
  });

  it('is told up to three hours late after an outage, so never at night', () => {
    expect(due('2020-06-15 20:59')).toEqual(['organization 2020-06-15 18:00']);
    expect(due('2020-06-15 21:00')).toEqual([]);
    expect(due('2020-06-16 16:40')).toEqual([]);
    expect(due('2020-06-17 18:04')).toEqual(['office 2020-06-16 18:05']);
    expect(due('2020-06-17 18:05')).toEqual([]);
  });
});

const cadences = fc.oneof(
  fc.record({ cadence: fc.constant('weekly'), weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ cadence: fc.constant('everyFewWeeks'), intervalWeeks: fc.integer({ min: 2, max: 8 }), firstDue: fc.constant('2026-01-06') }),
  fc.record({ cadence: fc.constant('monthly'), dayOfMonth: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('lastWorkday')) }),
  fc.record({ cadence: fc.constant('dates'), dates: fc.constant(['03-31', '06-30', '09-30', '12-20']) }),
);
const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const rules = fc.tuple(cadences, clock).map(([cadence, time]) => rule({ ...cadence, time }));
const anySteps = fc.array(
  fc.record({ to: fc.constantFrom(...audiences), days: fc.integer({ min: 0, max: 30 }), time: clock }),
  { maxLength: 8 },
);
const moments = fc.integer({ min: 0, max: 365 * 24 * 60 }).map((minutes) => new Date(at('2026-01-01 00:00').getTime() + minutes * 60_000));

describe('whatever the office sets and the plan asks for', () => {
  it('organizations are told only while their period runs, the office only once it has closed', () => {
    fc.assert(
      fc.property(rules, anySteps, moments, (anyRule, steps, now) => {
        const period = periodAt(anyRule, now);
        for (const step of scheduleOf(steps, period)) {
          const isRunning = step.at >= period.startsAt && step.at < period.deadline;
          expect({ ...step, isRunning, isOver: step.at >= period.deadline }).toMatchObject(step.to === 'organization' ? { isRunning: true } : { isOver: true });
        }
      }),
    );
  });

  it('a clock that jumps finds at most one step of each audience, and always the latest', () => {
    fc.assert(
      fc.property(rules, anySteps, moments, fc.integer({ min: 0, max: 40 * 24 * 60 }), (anyRule, steps, start, minutes) => {
        const period = periodAt(anyRule, start);
        const now = new Date(start.getTime() + minutes * 60_000);
        const found = stepsDue(steps, period, now);
        expect(new Set(found.map(({ to }) => to)).size).toBe(found.length);
        for (const step of found) {
          expect(step.at <= now && now < usefulUntil(step, period)).toBe(true);
          expect(scheduleOf(steps, period).some((later) => later.to === step.to && later.at > step.at && later.at <= now)).toBe(false);
        }
      }),
    );
  });

  it('a server that looks every minute misses no step', () => {
    fc.assert(
      fc.property(rules, anySteps, moments, (anyRule, steps, start) => {
        const period = periodAt(anyRule, start);
        for (const step of scheduleOf(steps, period)) expect(stepsDue(steps, period, step.at)).toContainEqual(step);
      }),
    );
  });

  it('the hour on the wall in Shanghai is the one that was set', () => {
    fc.assert(
      fc.property(rules, anySteps, moments, (anyRule, steps, now) => {
        const period = periodAt(anyRule, now);
        const set = new Set(steps.map(({ time }) => time));
        for (const step of scheduleOf(steps, period)) expect(set.has(shanghaiTimestamp(step.at).slice(11, 16))).toBe(true);
      }),
    );
  });
});

it('a step to the office moves by one day at most', () => {
  const midnight = { dueDate: '2020-06-16', startsAt: at('2020-06-09 00:00'), deadline: instantOf(addDays('2020-06-16', 1)) };
  const [step] = scheduleOf([{ to: 'office', days: 0, time: '08:30' }], midnight);
  expect(step && step.at.getTime() - midnight.deadline.getTime()).toBeLessThan(dayMs);
});
