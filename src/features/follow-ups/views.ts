import * as z from 'zod';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { actLineSchema } from '../assistance/views.ts';
import { notAskedReasons, stepStates } from './schedule.ts';

const household = z.object({ householdId: z.string(), name: z.string() });

export const followUpAnswerSchema = z.object({
  answerId: z.string(),
  holds: z.boolean(),
  /** What is gone, or not as it was hoped; empty where it holds. */
  reason: z.string(),
  /** For whom it is gone, where that was said. */
  households: z.array(household),
  byName: z.string(),
  at: instantSchema,
});
export type FollowUpAnswer = z.infer<typeof followUpAnswerSchema>;

export const followUpStepSchema = z.object({ days: z.int(), dueOn: z.iso.date(), state: z.enum(stepStates) });

/** What is asked with one question. */
const askedSchema = z.object({
  /** With the revisions that are shown; the earliest first. */
  acts: z.array(actLineSchema),
  /** Whom they were for; none: the village itself. */
  households: z.array(household),
});

export const dueFollowUpSchema = askedSchema.extend({ days: z.int(), dueOn: z.iso.date() });
export type DueFollowUp = z.infer<typeof dueFollowUpSchema>;

export const dueFollowUpListSchema = z.object({
  questions: z.array(dueFollowUpSchema),
  /** For `after`; none: this is the end. */
  next: z.string().nullable(),
});

export const actFollowUpsSchema = askedSchema.extend({
  actId: z.string(),
  /** None where nothing is asked. */
  steps: z.array(followUpStepSchema),
  /** Every answer to the act, the latest first. Outdated: what was received was corrected since, and it counts no more. */
  answers: z.array(followUpAnswerSchema.extend({ isOutdated: z.boolean() })),
  notAsked: z.enum(notAskedReasons).nullable(),
  /** The reader speaks for the receiving side, and it is time. */
  mayAnswer: z.boolean(),
});
export type ActFollowUps = z.infer<typeof actFollowUpsSchema>;

export const endedHelpSchema = z.object({ acts: z.array(actLineSchema), answer: followUpAnswerSchema });
export type EndedHelp = z.infer<typeof endedHelpSchema>;

/** The latest answer first; there is no other order. Of many the latest, and that there are more: no count (decision 22). */
export const endedHelpListSchema = z.object({ ended: z.array(endedHelpSchema), hasMore: z.boolean() });
