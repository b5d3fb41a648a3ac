import * as z from 'zod';
import { instantSchema } from '../../kernel/shanghai-time.ts';

/**
 * Five answers to one question — what became of this week's report? — that are never mixed (plan §五(二)):
 * a report in time, a report after the deadline, “本周无进展”, let off by the office with a reason, nothing at all.
 * `pending` is not an answer yet: the deadline has not come.
 */
export const weekStates = ['onTime', 'late', 'zero', 'exempt', 'missing', 'pending'] as const;
export const weekStateSchema = z.enum(weekStates);
export type WeekState = z.infer<typeof weekStateSchema>;

export const reviewStates = ['awaitingReview', 'accepted', 'returned'] as const;
export const reviewStateSchema = z.enum(reviewStates);
export type ReviewState = z.infer<typeof reviewStateSchema>;

/** A week's expected report and what was received for it, as far as the state depends on it. */
export interface WeekFacts {
  deadline: Date;
  exempt: boolean;
  /** Undefined where nothing was received. */
  received: { kind: 'report' | 'zero'; firstOfKindAt: Date } | undefined;
}

/**
 * The state of one organization's week, computed from times and never set by a timer. What was received stands before
 * an exemption: whoever was let off and reports all the same has reported. Received exactly at the deadline is late.
 */
export function weekStateOf({ deadline, exempt, received }: WeekFacts, now: Date): WeekState {
  if (received) {
    if (received.kind === 'zero') return 'zero';
    return isLate(received.firstOfKindAt, deadline) ? 'late' : 'onTime';
  }
  if (exempt) return 'exempt';
  return now < deadline ? 'pending' : 'missing';
}

/** plan §五(二): 每周二下午18时前 — at 18:00:00.000 the deadline has passed. */
export function isLate(receivedAt: Date, deadline: Date): boolean {
  return receivedAt >= deadline;
}

/** What the office and the organization see of one week. Says nothing of drafts. */
export const weekStandingSchema = z.object({
  dueDate: z.iso.date(),
  state: weekStateSchema,
  /** Also true for a zero answer after the deadline. */
  late: z.boolean(),
  /** The office has accepted that a late answer was held up by the network: “迟报（已认可离线延迟）”. It stays late. */
  offlineDelayAccepted: z.boolean(),
  /** First receipt of what stands now: the time that decides. */
  receivedAt: instantSchema.nullable(),
  reportId: z.string().nullable(),
  /** Latest received version; 0 where nothing was received. Above 1: corrected. */
  version: z.int(),
  reviewState: reviewStateSchema.nullable(),
  exempted: z.boolean(),
  lastRemindedAt: instantSchema.nullable(),
});
export type WeekStanding = z.infer<typeof weekStandingSchema>;
