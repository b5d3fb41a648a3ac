import * as z from 'zod';
import { actLineSchema } from '../assistance/views.ts';
import { draftContentSchema, reportTextsSchema } from './content.ts';
import { figuresSchema } from './figures.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { weekStandingSchema } from './standing.ts';
import { decisionViewSchema, exemptionViewSchema, ownActions, reasonSchema, reportViewSchema, sinceReceivedSchema, versionViewSchema } from './views.ts';

export const draftViewSchema = z.object({
  state: z.enum(['writing', 'awaitingSignature']),
  /** Send it back as `baseRevision` when saving, as `revision` when handing over or signing. */
  revision: z.int(),
  content: draftContentSchema,
  savedAt: instantSchema,
  savedBy: z.string(),
  /** What the head wrote when handing it back; empty otherwise. */
  handBackNote: z.string(),
  /** For a correction: why; empty otherwise. */
  correctionReason: z.string(),
});
export type DraftView = z.infer<typeof draftViewSchema>;

/** Without the content, which the caller has: saving as one types should cost little on the wire. */
export const savedDraftSchema = draftViewSchema.pick({ state: true, revision: true, savedAt: true });
export type SavedDraft = z.infer<typeof savedDraftSchema>;

/** The organization's own desk for one week: everything that reporter and head need on one screen. */
export const ownWeekViewSchema = z.object({
  campaignId: z.string(),
  campaignName: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  groupName: z.string(),
  dueDate: z.iso.date(),
  startsAt: instantSchema,
  deadline: instantSchema,
  now: instantSchema,
  standing: weekStandingSchema,
  /** The week as the ledger has it now: nobody types a total. */
  ledger: z.object({
    /** The first hundred, oldest first; the rest stand in the ledger. */
    acts: z.array(actLineSchema),
    figures: figuresSchema,
    /** Sentences in official Chinese, drawn from the acts. */
    composed: z.array(z.string()),
    /** Stands for exactly these acts in these revisions: sent back by whoever signs. */
    mark: z.string(),
  }),
  /** Null where nothing was received; not there in an answer that an older server gave, which a phone may have kept. */
  sinceReceived: sinceReceivedSchema.nullable(),
  /** Null while nobody has written anything: the page starts from `emptyContent`, with revision 0. */
  draft: draftViewSchema.nullable(),
  /** Revision to send with the next save; also counts on where the draft is null. */
  revision: z.int(),
  /** Received versions, newest first; acts come with the newest. */
  versions: z.array(versionViewSchema),
  /** Why the office sent the latest version back; null where it did not. */
  returned: decisionViewSchema.nullable(),
  exemption: exemptionViewSchema.nullable(),
  /** Standing text of the latest earlier week that was reported, to be carried forward. */
  lastWeek: z.object({ dueDate: z.iso.date(), texts: reportTextsSchema }).nullable(),
  /** The week of that report where its words cannot be read, so that none are carried; not there in an answer of an older server. */
  unreadableWeek: z.iso.date().nullable(),
  /** Names for the ids in the acts: the villages that this organization helps by the plan, then others. */
  villages: reportViewSchema.shape.villages,
  /** Why the draft could not be signed as it stands; every reason at once. Empty without a draft. */
  refusals: z.array(reasonSchema),
  hints: z.array(reasonSchema),
  actions: z.array(z.enum(ownActions)),
});
export type OwnWeekView = z.infer<typeof ownWeekViewSchema>;

/** The organization's weeks: for its list and its calendar. */
export const ownWeeksViewSchema = z.object({
  now: instantSchema,
  campaigns: z.array(
    z.object({
      campaignId: z.string(),
      campaignName: z.string(),
      /** The week that runs now, or the next to come; null after the last. */
      currentDueDate: z.iso.date().nullable(),
      /** How many acts the ledger has for that week: where there are any, it is no week without progress. */
      currentActs: z.int(),
      /** Oldest first. */
      weeks: z.array(
        weekStandingSchema.extend({
          startsAt: instantSchema,
          deadline: instantSchema,
          /** Null where nothing is being written. */
          draftState: z.enum(['writing', 'awaitingSignature']).nullable(),
        }),
      ),
    }),
  ),
});
export type OwnWeeksView = z.infer<typeof ownWeeksViewSchema>;
