import * as z from 'zod';
import { calendarDateSchema } from './shanghai-time.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const shared = {
  /** Shanghai wall clock; a notice that names none means the end of the day. */
  time: timeOfDay.default('24:00'),
  /** What happens to a deadline on a day off: stays, moves to the next or to the previous working day. */
  holidayRule: z.enum(['none', 'nextWorkday', 'previousWorkday']).default('none'),
};
/** 1–31, clamped to the month's last day; `lastWorkday` is the month's last working day. */
const dayInMonth = z.union([z.int().min(1).max(31), z.literal('lastWorkday')]);

/** How often a plan wants reports, as the calendar needs it; made from the words of the notice by the office. */
export const reportingRuleSchema = z.discriminatedUnion('cadence', [
  z.object({ cadence: z.literal('weekly'), weekday: z.int().min(1).max(7), ...shared }),
  z.object({
    cadence: z.literal('everyFewWeeks'),
    intervalWeeks: z.int().min(2).max(26),
    /** One deadline's day; the others lie whole intervals before and after it. */
    firstDue: calendarDateSchema,
    ...shared,
  }),
  z.object({ cadence: z.literal('monthly'), dayOfMonth: dayInMonth, ...shared }),
  z.object({
    cadence: z.literal('quarterly'),
    monthOfQuarter: z.int().min(1).max(3),
    dayOfMonth: dayInMonth,
    ...shared,
  }),
  z.object({ cadence: z.literal('dates'), dates: z.array(monthDay).min(1).max(24), ...shared }),
]);
export type ReportingRule = z.output<typeof reportingRuleSchema>;
