import * as z from 'zod';
import { assistanceActSchema } from '../assistance/act.ts';
import { actLineSchema } from '../assistance/views.ts';
import { draftContentSchema, reportContentSchema, reportTextsSchema } from './content.ts';
import { figuresSchema } from './figures.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { receiptStates } from '../confirmations/receipt.ts';
import { rollUpSchema } from './roll-up.ts';
import { weekStandingSchema, weekStateSchema } from './standing.ts';

/** A reason or a hint as data; its sentence is in the catalogue under `code`. */
export const reasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Dotted path into the content, e.g. `acts.0.date`. */
  at: z.string().optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

/** Proof that the office has it. Can be fetched again at any time; the digest binds content, signer, time and number. */
export const receiptSchema = z.object({
  reportId: z.string(),
  version: z.int(),
  kind: z.enum(['report', 'zero']),
  /** Unique in the county, made to be read out on the phone: `0616-4F7K-2MQ8`. */
  receiptNumber: z.string(),
  organizationName: z.string(),
  campaignName: z.string(),
  dueDate: z.iso.date(),
  deadline: instantSchema,
  /** Time of the server, to the millisecond. */
  receivedAt: instantSchema,
  /** Time of the device, where it told one. */
  capturedAt: instantSchema.nullable(),
  /** The week was late with this version: by the first of its kind, as on the board. A correction in it makes no week late. */
  late: z.boolean(),
  /** This version itself came at the deadline or after. */
  receivedAfterDeadline: z.boolean(),
  signedBy: z.string(),
  /** SHA-256 in hex. */
  digest: z.string(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** One received version, as it was signed. */
export const versionViewSchema = receiptSchema.extend({
  /** Null for a zero answer. Of its acts at most the first hundred; `figures.acts` says how many there are, the others are asked for page by page. */
  content: reportContentSchema.nullable(),
  figures: figuresSchema,
  /** Why there was nothing, for a zero answer; may be empty. */
  zeroReason: z.string(),
  /** Why this version replaces the one before; empty for the first. */
  correctionReason: z.string(),
  /** Things that a person may want to look at; never reasons to refuse. */
  hints: z.array(reasonSchema),
});
export type VersionView = z.infer<typeof versionViewSchema>;

export const decisionKinds = ['accepted', 'returned', 'offlineDelayAccepted', 'offlineDelayWithdrawn'] as const;
export const decisionViewSchema = z.object({
  kind: z.enum(decisionKinds),
  version: z.int(),
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: instantSchema,
});
export type DecisionView = z.infer<typeof decisionViewSchema>;

export const exemptionViewSchema = z.object({
  action: z.enum(['granted', 'revoked']),
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: instantSchema,
});

/** How many, and the first hundred of them. */
function counted<T extends z.ZodType>(one: T) {
  return z.object({ count: z.int(), first: z.array(one) });
}

/** What the acts of a version say otherwise than those of the one before; its words are compared by who reads them. */
export const actChangesSchema = z.object({
  added: counted(assistanceActSchema),
  removed: counted(assistanceActSchema),
  changed: counted(z.object({ before: assistanceActSchema, after: assistanceActSchema })),
});
export type ActChangesView = z.infer<typeof actChangesSchema>;

const changedActsSchema = z.object({
  count: z.int(),
  /** The days of all of them, for the way to the ledger; null where there are none. */
  days: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  /** The first ten, the earliest day first, as the ledger has them now. */
  acts: z.array(actLineSchema),
});

/** What has come to differ in the ledger since the latest version was received: it changes nothing of it, and a correction takes it in. */
export const sinceReceivedSchema = z.object({
  /** Entered for the week after it was answered (补记). */
  added: changedActsSchema,
  corrected: changedActsSchema,
  withdrawn: changedActsSchema,
});
export type SinceReceivedView = z.infer<typeof sinceReceivedSchema>;

export const officeActions = ['accept', 'return', 'acceptOfflineDelay', 'withdrawOfflineDelay'] as const;
export const ownActions = [
  'saveDraft',
  'discardDraft',
  'requestSignature',
  'handBack',
  'sign',
  'sendZero',
  'beginCorrection',
] as const;
export type OwnAction = (typeof ownActions)[number];
export type OfficeAction = (typeof officeActions)[number];

/** A received report with its history: for the office and for the organization itself. */
export const reportViewSchema = z.object({
  reportId: z.string(),
  campaignId: z.string(),
  campaignName: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  groupName: z.string(),
  startsAt: instantSchema,
  deadline: instantSchema,
  standing: weekStandingSchema,
  /** Names for the ids in the acts. */
  villages: z.array(z.object({ villageId: z.string(), villageName: z.string(), townshipName: z.string().nullable() })),
  /** Newest first; each with what it changed, null for the first. */
  versions: z.array(versionViewSchema.extend({ changes: actChangesSchema.nullable() })),
  sinceReceived: sinceReceivedSchema,
  /** Oldest first. */
  decisions: z.array(decisionViewSchema),
  exemptions: z.array(exemptionViewSchema),
  /** What this reader, where of the office, may do now. */
  actions: z.array(z.enum(officeActions)),
});
export type ReportView = z.infer<typeof reportViewSchema>;

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

/** The acts of a version beyond those that came with it. */
export const versionActsSchema = z.object({
  acts: z.array(assistanceActSchema),
  /** Send it back as `after`; null on the last page. */
  next: z.string().nullable(),
});
export type VersionActs = z.infer<typeof versionActsSchema>;

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
