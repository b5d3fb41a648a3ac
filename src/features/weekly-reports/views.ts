import * as z from 'zod';
import { assistanceActSchema } from '../assistance/act.ts';
import { actLineSchema } from '../assistance/views.ts';
import { reportContentSchema } from './content.ts';
import { figuresSchema } from './figures.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { weekStandingSchema } from './standing.ts';

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

/** The acts of a version beyond those that came with it. */
export const versionActsSchema = z.object({
  acts: z.array(assistanceActSchema),
  /** Send it back as `after`; null on the last page. */
  next: z.string().nullable(),
});
export type VersionActs = z.infer<typeof versionActsSchema>;
