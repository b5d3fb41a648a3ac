import * as z from 'zod';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';

/**
 * The facts of a plan notice, in the words of the notice: what `jiedui plan read --json` prints and what the import page
 * shows beside the text. Dates are only as exact as the text: `2023`, `2021-07` or `2020-06-30`.
 */
const inexactDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const words = z.string().min(1);

export const reportingCadences = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'halfYearly', 'other'] as const;
export type ReportingCadence = (typeof reportingCadences)[number];

export const villageFactSchema = z.object({ name: words, township: words.nullable() });
export type VillageFact = z.infer<typeof villageFactSchema>;

export const groupFactSchema = z.object({
  /** As printed; null where the notice gives the pairing no name, as in most tables. */
  name: words.nullable(),
  villages: z.array(villageFactSchema),
  /** Includes the lead. */
  organizations: z.array(words),
  leadOrganization: words.nullable(),
});
export type GroupFact = z.infer<typeof groupFactSchema>;

export const taskFactSchema = z.object({
  title: words,
  /** Computed for a relative deadline; null where it hangs on another event or comes round again and again. */
  due: inexactDate.nullable(),
  dueText: words.nullable(),
});
export type TaskFact = z.infer<typeof taskFactSchema>;

export const reportingFactSchema = z.object({
  cadence: z.enum(reportingCadences),
  /** 1 Monday … 7 Sunday. */
  weekday: z.number().int().min(1).max(7).optional(),
  /** 31 means the last day of a month of any length. */
  dayOfMonth: z.number().int().min(1).max(31).optional(),
  monthOfQuarter: z.number().int().min(1).max(3).optional(),
  /** `MM-DD`. */
  dates: z.array(z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)).optional(),
  intervalWeeks: z.number().int().min(1).max(52).optional(),
  firstDue: calendarDateSchema.optional(),
  rule: z.literal('lastWorkday').optional(),
  /** The span that a report speaks of, in the words of the notice: `上月`. */
  covers: words.optional(),
  /** What happens on a holiday, in the words of the notice. */
  holidayRule: words.optional(),
  time: z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/).nullable(),
  to: words.nullable(),
  text: words,
});
export type ReportingFact = z.infer<typeof reportingFactSchema>;

export const contactFactSchema = z.object({
  name: words.nullable(),
  phone: words.nullable(),
  email: words.nullable(),
});
export type ContactFact = z.infer<typeof contactFactSchema>;

export const quotaFactSchema = z.object({
  /** Who owes it; null where the notice names nobody. */
  subject: words.nullable(),
  item: words.nullable(),
  op: z.enum(['=', '>=', '<=']),
  value: z.number(),
  /** As printed: `万元` stays 万元. */
  unit: words,
  by: inexactDate.nullable(),
  text: words,
});
export type QuotaFact = z.infer<typeof quotaFactSchema>;

export const citationFactSchema = z.object({ title: words.nullable(), number: words });
export type CitationFact = z.infer<typeof citationFactSchema>;

export const planProblemCodes = [
  'titleDiffers',
  'typo',
  'malformedNumber',
  'numberDiffers',
  'dateForm',
  'dateDiffers',
  'impossibleDate',
  'missingDate',
  'duplicateVillage',
  'duplicateOrganization',
  'sameVillageName',
  'emptyGroup',
  'groupWithoutVillage',
  'countDiffers',
  'sumDiffers',
  'householdPairing',
  'countyAboveTownship',
  'townshipPairing',
  'furtherReport',
  'durationOnly',
  'periodReversed',
  'holidaysUnknown',
  'unclearGroup',
] as const;
export type PlanProblemCode = (typeof planProblemCodes)[number];

export const problemFactSchema = z.object({
  code: z.enum(planProblemCodes),
  /** The words that a careful clerk would stop at, as printed. */
  evidence: z.string(),
  message: words,
});
export type ProblemFact = z.infer<typeof problemFactSchema>;

const headShape = {
  title: words.nullable(),
  issuers: z.array(words),
  docNumber: words.nullable(),
  issuedOn: inexactDate.nullable(),
  recipients: z.array(words),
};

const bodyShape = {
  campaign: words.nullable(),
  period: z.object({
    start: inexactDate.nullable(),
    end: inexactDate.nullable(),
    endConditions: z.array(words),
  }),
  targets: z.array(words),
  tasks: z.array(taskFactSchema),
  chief: z.object({ name: words.nullable(), post: words.nullable() }).nullable(),
  groups: z.array(groupFactSchema),
  reporting: reportingFactSchema.nullable(),
  contacts: z.array(contactFactSchema),
  attachments: z.array(words),
  quotas: z.array(quotaFactSchema),
  citations: z.array(citationFactSchema),
  problems: z.array(problemFactSchema),
};

/** A notice that lays out work to come. */
export const planSchema = z.object({ kind: z.literal('plan'), ...headShape, ...bodyShape });
/** Any other paper: only its head is read, everything else stays empty. */
export const notAPlanSchema = z.object({ kind: z.literal('notAPlan'), reason: words, ...headShape, ...bodyShape });

export const planFactsSchema = z.discriminatedUnion('kind', [planSchema, notAPlanSchema]);
export type PlanFacts = z.infer<typeof planFactsSchema>;
export type PlanBody = Omit<z.infer<typeof planSchema>, 'kind'>;

/** JSON pointer of a fact → `[start, end)` in the extracted text, in UTF-16 units as JavaScript strings count them. */
export const factSpansSchema = z.record(z.string(), z.tuple([z.number().int(), z.number().int()]));
export type FactSpans = z.infer<typeof factSpansSchema>;
