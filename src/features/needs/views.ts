import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { needActions, stepCauses } from './history.ts';
import { namedKindSchema, sentenceSchema } from './kinds.ts';
import { needStateSchema, urgencySchema } from './need.ts';

const quantity = z.number().nullable();

/** A need in a list: with the names of its place, and late or not as of the answer. */
export const needLineSchema = z.strictObject({
  needId: idSchema,
  villageId: idSchema,
  villageName: z.string(),
  townshipName: z.string().nullable(),
  householdId: idSchema.nullable(),
  /** null: of the village, or of a household without a head. */
  headName: z.string().nullable(),
  personId: idSchema.nullable(),
  personName: z.string().nullable(),
  kind: z.string(),
  kindName: sentenceSchema,
  summary: z.string(),
  quantity,
  unit: z.string(),
  urgency: urgencySchema,
  dueOn: calendarDateSchema.nullable(),
  isOverdue: z.boolean(),
  why: z.string(),
  state: needStateSchema,
  registeredByName: z.string(),
  registeredAt: instantSchema,
  closedAt: instantSchema.nullable(),
});
export type NeedLine = z.output<typeof needLineSchema>;

export const needCountsSchema = z.strictObject({ open: z.int(), urgent: z.int(), overdue: z.int() });
export type NeedCounts = z.output<typeof needCountsSchema>;

export const needListSchema = z.strictObject({
  needs: z.array(needLineSchema),
  /** Give it back as `after` for the next page; null on the last. */
  next: z.string().nullable(),
  /** All that the asker answers for, whatever the filters. */
  counts: needCountsSchema,
});
export type NeedList = z.output<typeof needListSchema>;

/** A reason for a person to judge, in both languages. */
export const alikeSchema = z.strictObject({ need: needLineSchema, reasons: z.array(sentenceSchema) });
export type Alike = z.output<typeof alikeSchema>;

export const alikeListSchema = z.strictObject({ alike: z.array(alikeSchema) });

export const alikePairsSchema = z.strictObject({
  pairs: z.array(z.strictObject({ one: needLineSchema, other: needLineSchema, reasons: z.array(sentenceSchema) })),
});
export type AlikePairs = z.output<typeof alikePairsSchema>;

/** Values as the reader sees them: names instead of codes. */
const shownFactsSchema = z.strictObject({
  villageName: z.string().nullable(),
  kindName: sentenceSchema,
  personName: z.string().nullable(),
  summary: z.string(),
  quantity,
  unit: z.string(),
  urgency: urgencySchema,
  dueOn: calendarDateSchema.nullable(),
  why: z.string(),
  state: needStateSchema,
});
export type ShownFacts = z.output<typeof shownFactsSchema>;

export const needStepSchema = z.strictObject({
  stepId: idSchema,
  action: z.enum(needActions),
  byName: z.string(),
  at: instantSchema,
  why: z.string(),
  /** Why it followed its household by itself; null where a person said why. */
  cause: z.enum(stepCauses).nullable(),
  before: shownFactsSchema.nullable(),
  after: shownFactsSchema,
  changed: z.array(z.string()),
});
export type NeedStepView = z.output<typeof needStepSchema>;

export const needViewSchema = z.strictObject({
  need: needLineSchema,
  revision: z.int(),
  /** Members of the household whom it may be for. */
  persons: z.array(z.strictObject({ personId: idSchema, name: z.string() })),
  kinds: z.array(namedKindSchema),
  mergedInto: needLineSchema.nullable(),
  splitFrom: needLineSchema.nullable(),
  /** What was merged into it, and what it was split into. */
  merged: z.array(needLineSchema),
  parts: z.array(needLineSchema),
  alike: z.array(alikeSchema),
  /** Oldest first. */
  history: z.array(needStepSchema),
});
export type NeedView = z.output<typeof needViewSchema>;

export const fittingKindSchema = z.strictObject({ kind: z.string(), name: sentenceSchema, reasons: z.array(sentenceSchema) });

export const householdNeedsSchema = z.strictObject({
  householdId: idSchema,
  villageId: idSchema,
  villageName: z.string(),
  headName: z.string().nullable(),
  /** Ended households take no new needs. */
  mayRegister: z.boolean(),
  persons: z.array(z.strictObject({ personId: idSchema, name: z.string() })),
  fitting: z.array(fittingKindSchema),
  kinds: z.array(namedKindSchema),
  /** What a need will say of its reason unless told. */
  usualWhy: z.string(),
  /** Open ones first, as in every list; then the closed. */
  needs: z.array(needLineSchema),
});
export type HouseholdNeedsView = z.output<typeof householdNeedsSchema>;

export const needOptionsSchema = z.strictObject({
  /** Those that the asker answers for. */
  villages: z.array(z.strictObject({ villageId: idSchema, name: z.string(), townshipId: idSchema.nullable(), townshipName: z.string().nullable() })),
  kinds: z.array(namedKindSchema),
});
export type NeedOptions = z.output<typeof needOptionsSchema>;
