import * as z from 'zod';
import { assistanceActSchema } from '../assistance/act.ts';
import { receiptStates } from '../confirmations/receipt.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { rollUpSchema } from './roll-up.ts';
import { weekStandingSchema, weekStateSchema } from './standing.ts';
import { reasonSchema } from './views.ts';

/** The office's board: organizations × deadlines. */
export const boardViewSchema = z.object({
  now: instantSchema,
  /** Campaigns that ask for reports, latest launched first; the board shows one. */
  campaigns: z.array(z.object({ campaignId: z.string(), campaignName: z.string() })),
  /** Null where no campaign asks for reports yet. */
  campaignId: z.string().nullable(),
  /** The week that runs now, or the next to come; null after the last. Its deadline is the countdown's. */
  currentDueDate: z.iso.date().nullable(),
  /** Oldest first; at most 13 at a time. */
  weeks: z.array(
    z.object({
      dueDate: z.iso.date(),
      startsAt: instantSchema,
      deadline: instantSchema,
      closedAt: instantSchema.nullable(),
      states: z.record(weekStateSchema, z.int()),
      awaitingReview: z.int(),
    }),
  ),
  /** Earlier or later weeks exist: ask with `?around=` one of these. */
  earlier: z.iso.date().nullable(),
  later: z.iso.date().nullable(),
  /** In the order of the plan, never by merit. */
  rows: z.array(
    z.object({
      organizationId: z.string(),
      organizationName: z.string(),
      groupName: z.string(),
      /** By due date; none where nothing was expected, as before an organization joined. */
      cells: z.array(weekStandingSchema),
    }),
  ),
});
export type BoardView = z.infer<typeof boardViewSchema>;

/** A figure that differs from what was frozen when the week was closed. */
export const differenceSchema = z.object({
  part: z.enum(['total', 'village', 'group', 'kind']),
  /** Name of the village or group; code of the kind; empty for the total. */
  name: z.string(),
  figure: z.enum(['acts', 'inPerson', 'remote', 'byHead', 'people', 'visits', 'moneyFen']),
  frozen: z.number(),
  current: z.number(),
});
export type Difference = z.infer<typeof differenceSchema>;

export const rollUpViewSchema = z.object({
  campaignId: z.string(),
  campaignName: z.string(),
  dueDate: z.iso.date(),
  startsAt: instantSchema,
  deadline: instantSchema,
  /** Number of the week in the campaign, from 1: the 期号 of the bulletin. */
  weekNumber: z.int(),
  /** From the latest received versions, at this moment. */
  current: rollUpSchema,
  /** How many acts of `current` stand where with their receiving side, at this moment: never frozen, since answers come later (conduct rule 4). */
  receipts: z.record(z.enum(receiptStates), z.int()),
  /** As it was when the week was closed; null while it is open. */
  frozen: z.object({ rollUp: rollUpSchema, digest: z.string(), closedBy: z.string(), closedAt: instantSchema }).nullable(),
  /** What came in or was corrected after closing. */
  differences: z.array(differenceSchema),
  /** Organizations whose received version is newer than the frozen one. */
  changedSince: z.array(
    z.object({
      organizationId: z.string(),
      organizationName: z.string(),
      frozenVersion: z.int(),
      currentVersion: z.int(),
    }),
  ),
  /** Why the week cannot be closed now; empty where it can. */
  closing: z.array(reasonSchema),
});
export type RollUpView = z.infer<typeof rollUpViewSchema>;

/** The acts behind a number of the roll-up, a hundred at a time. */
export const rollUpActsViewSchema = z.object({
  /** Of all of them, and from how many reports. */
  total: z.int(),
  reports: z.int(),
  /** Send it back as `after`; null on the last page. */
  next: z.string().nullable(),
  acts: z.array(
    z.object({
      act: assistanceActSchema,
      reportId: z.string(),
      version: z.int(),
      organizationId: z.string(),
      organizationName: z.string(),
      groupId: z.string(),
      groupName: z.string(),
      villageName: z.string(),
    }),
  ),
});
export type RollUpActsView = z.infer<typeof rollUpActsViewSchema>;

export const remindedViewSchema = z.object({
  reminded: z.array(z.object({ organizationId: z.string(), organizationName: z.string(), people: z.int() })),
  /** Reminded less than an hour ago, so left in peace. */
  skipped: z.array(z.object({ organizationId: z.string(), organizationName: z.string(), remindedAt: instantSchema })),
});
export type RemindedView = z.infer<typeof remindedViewSchema>;
