import * as z from 'zod';
import type { ReportingPeriod } from '../../kernel/reporting-period.ts';
import { addDays, dayMs, instantOf } from '../../kernel/shanghai-time.ts';

export const audiences = ['organization', 'office'] as const;
/** Those who have yet to report, or those who wait for it. */
export type Audience = (typeof audiences)[number];

/** When somebody is told, counted from the day of the deadline by a clock in Shanghai: so it fits every cadence of a plan. */
export const reminderStepSchema = z.strictObject({
  to: z.enum(audiences),
  /** Days before the day of the deadline (organization), or after it (office). */
  days: z.int().min(0).max(30),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
export type ReminderStep = z.output<typeof reminderStepSchema>;

export const mostSteps = 12;
export const reminderStepsSchema = z.array(reminderStepSchema).max(mostSteps);

/** plan §五(二), every Tuesday by 18:00: Monday 18:00, Tuesday 12:00 and 17:00; then to the clerk at 18:05. */
export const defaultSteps: readonly ReminderStep[] = [
  { to: 'organization', days: 1, time: '18:00' },
  { to: 'organization', days: 0, time: '12:00' },
  { to: 'organization', days: 0, time: '17:00' },
  { to: 'office', days: 0, time: '18:05' },
];

/** A step of one period, at its instant. */
export interface ScheduledStep {
  to: Audience;
  at: Date;
}

/**
 * The instants at which a period's steps are told, each once, oldest first. To the organizations only while the period runs;
 * a step to the office that would come before the deadline (which is at 24:00, say) comes at the same hour of the next day.
 */
export function scheduleOf(steps: readonly ReminderStep[], period: ReportingPeriod): ScheduledStep[] {
  const scheduled = steps.flatMap((step) => instantOfStep(step, period) ?? []);
  const once = new Map(scheduled.map((step) => [`${step.to} ${step.at.getTime()}`, step]));
  return [...once.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function instantOfStep({ to, days, time }: ReminderStep, { dueDate, startsAt, deadline }: ReportingPeriod): ScheduledStep | undefined {
  if (to === 'organization') {
    const at = instantOf(addDays(dueDate, -days), time);
    return at >= startsAt && at < deadline ? { to, at } : undefined;
  }
  const at = instantOf(addDays(dueDate, days), time);
  return { to, at: at < deadline ? new Date(at.getTime() + dayMs) : at };
}

/** After an outage a step is told late, but not at night and not just before the next one. */
const lateAtMostMs: Record<Audience, number> = { organization: 3 * 3_600_000, office: dayMs };

/** What is to be told now: of each audience the latest step alone, whatever was missed before it. */
export function stepsDue(steps: readonly ReminderStep[], period: ReportingPeriod, now: Date): ScheduledStep[] {
  const passed = scheduleOf(steps, period).filter(({ at }) => at <= now);
  return audiences
    .flatMap((audience) => passed.findLast(({ to }) => to === audience) ?? [])
    .filter((step) => now.getTime() - step.at.getTime() < lateAtMostMs[step.to] && now < usefulUntil(step, period));
}

/** Until when it makes sense to go on trying: the organizations until the deadline, the office for a day. */
export function usefulUntil({ to, at }: ScheduledStep, { deadline }: ReportingPeriod): Date {
  return to === 'organization' ? deadline : new Date(at.getTime() + lateAtMostMs.office);
}
