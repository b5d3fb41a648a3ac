import type { ReportingRule } from './reporting-rule.ts';
import {
  addDays,
  daysBetween,
  instantOf,
  lastDayOfMonth,
  shanghaiDate,
  weekdayOf,
  type CalendarDate,
} from './shanghai-time.ts';

/**
 * A reporting period is the half-open interval [previous deadline, this deadline), named by the day of its deadline.
 * What is received exactly at the deadline is late (plan §五(二): 每周二下午18时前).
 */
export interface ReportingPeriod {
  /** Name of the period: the day of its deadline, or of the day before where the time is 24:00. */
  dueDate: CalendarDate;
  startsAt: Date;
  deadline: Date;
}

/** Which days are worked, with the State Council's holidays and make-up days; plain weekends where none is given. */
export type IsWorkday = (date: CalendarDate) => boolean;
const mondayToFriday: IsWorkday = (date) => weekdayOf(date) <= 5;

/** The period that an instant lies in; every instant lies in exactly one. */
export function periodAt(rule: ReportingRule, instant: Date, isWorkday?: IsWorkday): ReportingPeriod {
  const due = dueDatesAround(rule, shanghaiDate(instant), isWorkday);
  const next = due.findIndex((date) => instantOf(date, rule.time) > instant);
  return periodEndingAt(rule, due, next);
}

/** Periods whose deadlines lie after one instant and not after another, oldest first. */
export function periodsDueBetween(
  rule: ReportingRule,
  after: Date,
  until: Date,
  isWorkday?: IsWorkday,
): ReportingPeriod[] {
  const periods: ReportingPeriod[] = [];
  let period = periodAt(rule, after, isWorkday);
  while (period.deadline <= until) {
    periods.push(period);
    period = periodAt(rule, period.deadline, isWorkday);
  }
  return periods;
}

function periodEndingAt(rule: ReportingRule, due: readonly CalendarDate[], index: number): ReportingPeriod {
  const dueDate = due[index];
  const previous = due[index - 1];
  if (dueDate === undefined || previous === undefined) throw new RangeError('the calendar of due dates is too short');
  return { dueDate, startsAt: instantOf(previous, rule.time), deadline: instantOf(dueDate, rule.time) };
}

/** Due days from well before to well after a day: at least two on either side for every rule. Ascending, no day twice. */
function dueDatesAround(rule: ReportingRule, around: CalendarDate, isWorkday: IsWorkday = mondayToFriday): CalendarDate[] {
  const dates = nominalDates(rule, around, isWorkday).map((date) => moveOffHoliday(date, rule.holidayRule, isWorkday));
  return [...new Set(dates)].toSorted();
}

function nominalDates(rule: ReportingRule, around: CalendarDate, isWorkday: IsWorkday): CalendarDate[] {
  switch (rule.cadence) {
    case 'weekly':
      return steps(addDays(around, rule.weekday - weekdayOf(around)), 7);
    case 'everyFewWeeks': {
      const days = rule.intervalWeeks * 7;
      const intervals = Math.floor(daysBetween(rule.firstDue, around) / days);
      return steps(addDays(rule.firstDue, intervals * days), days);
    }
    case 'monthly':
      return months(around, 4).map(({ year, month }) => dayOf(year, month, rule.dayOfMonth, isWorkday));
    case 'quarterly':
      return months(around, 10)
        .filter(({ month }) => (month - 1) % 3 === rule.monthOfQuarter - 1)
        .map(({ year, month }) => dayOf(year, month, rule.dayOfMonth, isWorkday));
    case 'dates':
      return months(around, 28)
        .flatMap(({ year, month }) =>
          rule.dates
            .filter((date) => Number(date.slice(0, 2)) === month)
            .map((date) => dayOf(year, month, Number(date.slice(3)), isWorkday)),
        );
  }
}

/** Holidays last at most some days, so five steps on either side always leave a due date before and after. */
function steps(middle: CalendarDate, days: number): CalendarDate[] {
  return [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((step) => addDays(middle, step * days));
}

function months(around: CalendarDate, span: number): { year: number; month: number }[] {
  const middle = Number(around.slice(0, 4)) * 12 + Number(around.slice(5, 7)) - 1;
  return Array.from({ length: 2 * span + 1 }, (_, index) => {
    const count = middle - span + index;
    return { year: Math.floor(count / 12), month: (count % 12) + 1 };
  });
}

function dayOf(year: number, month: number, day: number | 'lastWorkday', isWorkday: IsWorkday): CalendarDate {
  const last = lastDayOfMonth(year, month);
  const date = (dayNumber: number) =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
  if (day !== 'lastWorkday') return date(Math.min(day, last));
  let candidate = date(last);
  while (!isWorkday(candidate)) candidate = addDays(candidate, -1);
  return candidate;
}

function moveOffHoliday(date: CalendarDate, rule: ReportingRule['holidayRule'], isWorkday: IsWorkday): CalendarDate {
  if (rule === 'none') return date;
  const step = rule === 'nextWorkday' ? 1 : -1;
  let moved = date;
  while (!isWorkday(moved)) moved = addDays(moved, step);
  return moved;
}
