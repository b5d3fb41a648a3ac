import * as z from 'zod';
import { actKindSchema, locationSchema } from '../assistance/act.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import { placeGroundSchema } from './village-place.ts';

/** Parts of a report whose words are judged. What is carried forward on purpose (problems, help wanted, next week) is not. */
export const judgedParts = ['progress', 'effects', 'note'] as const;
export type JudgedPart = (typeof judgedParts)[number];

const actRef = z.object({ actId: idSchema, date: calendarDateSchema, kind: actKindSchema, villageName: z.string() });
/** An act as a hint shows it: enough to know which one is meant. */
export type ActRef = z.infer<typeof actRef>;

/** Words that were there before: whose, of which day, and what they say. */
const earlierWordsSchema = z.object({
  organizationId: idSchema,
  organizationName: z.string(),
  /** Deadline of the report, or the day of the act. */
  day: calendarDateSchema,
  /** Null for the note of an act. */
  reportId: idSchema.nullable(),
  actId: idSchema.nullable(),
  text: z.string(),
});
export type EarlierWords = z.infer<typeof earlierWordsSchema>;

/** The same or nearly the same picture beside another act. */
const photoElsewhereSchema = z.object({ evidenceId: idSchema, organizationId: idSchema, organizationName: z.string(), act: actRef });
export type PhotoElsewhere = z.infer<typeof photoElsewhereSchema>;

/**
 * What a person may want to look at before accepting a report (conduct rule 3: hints, not verdicts). Each carries its
 * evidence, so that it can be judged side by side without a search.
 */
export const hintSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('copiedNarrative'),
    part: z.enum(judgedParts),
    /** The act whose note it is; null for a part of the report. */
    act: actRef.nullable(),
    /** How much of the words here stands there, in whole percent. */
    percent: z.int(),
    isOwn: z.boolean(),
    here: z.string(),
    there: earlierWordsSchema,
  }),
  z.object({ kind: z.literal('outsideWeek'), act: actRef, from: calendarDateSchema, to: calendarDateSchema }),
  z.object({
    kind: z.literal('farFromVillage'),
    act: actRef,
    km: z.int(),
    here: locationSchema,
    /** Where the village lies, and what that rests on. */
    village: locationSchema.omit({ accuracyMetres: true }).extend({ ground: placeGroundSchema }),
  }),
  z.object({
    kind: z.literal('moneyWithoutVoucher'),
    /** Of the last report are those of its last days, which had no time to get a paper then. */
    acts: z.array(actRef.extend({ moneyFen: z.int(), isOfLastReport: z.boolean().default(false) })),
    totalFen: z.int(),
  }),
  z.object({
    kind: z.literal('jump'),
    figure: z.enum(['people', 'moneyFen']),
    now: z.int(),
    /** The median of the weeks before. */
    usual: z.int(),
    earlier: z.array(z.object({ dueDate: calendarDateSchema, value: z.int() })),
  }),
  z.object({
    kind: z.literal('outsideMeans'),
    acts: z.array(actRef),
    actKind: actKindSchema,
    /** What the organization is confirmed to be able to do: codes of the taxonomy. */
    capabilities: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('reusedPhoto'),
    act: actRef,
    evidenceId: idSchema,
    isOwn: z.boolean(),
    /** Byte for byte; otherwise nearly the same picture. */
    isSame: z.boolean(),
    there: photoElsewhereSchema,
  }),
  z.object({
    kind: z.literal('neverConfirmed'),
    /** The oldest of them. */
    acts: z.array(actRef),
    count: z.int(),
    days: z.int(),
  }),
]);
export type Hint = z.infer<typeof hintSchema>;
export type HintKind = Hint['kind'];
/**
 * Those first that need a person most: what may have been told twice (a photo, words), then figures and papers that a call clears up,
 * then what is often in order.
 */
export const hintKinds = ['reusedPhoto', 'copiedNarrative', 'jump', 'moneyWithoutVoucher', 'farFromVillage', 'outsideWeek', 'outsideMeans', 'neverConfirmed'] as const satisfies readonly HintKind[];

/** Small for what needs a person most. */
export function weightOf(kind: HintKind): number {
  return hintKinds.indexOf(kind);
}

/** What a hint is about: where a corrected version raises the same on the same evidence, what a person decided holds (`carried-dismissals-store.ts`). */
export function keyOf(hint: Hint): string {
  switch (hint.kind) {
    case 'copiedNarrative':
      return [hint.kind, hint.part, hint.act?.actId ?? '', hint.there.reportId ?? hint.there.actId ?? ''].join(' ');
    case 'outsideWeek':
    case 'farFromVillage':
      return `${hint.kind} ${hint.act.actId}`;
    case 'reusedPhoto':
      return `${hint.kind} ${hint.evidenceId}`;
    case 'jump':
      return `${hint.kind} ${hint.figure}`;
    case 'outsideMeans':
      return `${hint.kind} ${hint.actKind}`;
    case 'moneyWithoutVoucher':
    case 'neverConfirmed':
      return hint.kind;
  }
}
