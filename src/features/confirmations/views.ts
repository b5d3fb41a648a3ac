import * as z from 'zod';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { actLineSchema } from '../assistance/views.ts';
import { answerWays, partStates, receiptStates } from './receipt.ts';

export const answerSchema = z.object({
  way: z.enum(answerWays),
  received: z.boolean(),
  /** Why not; empty where it was received. */
  reason: z.string(),
  witness: z.object({ name: z.string(), on: z.iso.date(), how: z.string() }).nullable(),
  byName: z.string(),
  at: instantSchema,
  capturedAt: instantSchema.nullable(),
  /** Given to an earlier revision, before what was received was corrected: kept, and counts no more. */
  isOutdated: z.boolean(),
});
export type AnswerView = z.infer<typeof answerSchema>;

const partSchema = z.object({
  /** null: the village itself. */
  householdId: z.string().nullable(),
  /** Head of the household, or the village. */
  name: z.string(),
  state: z.enum(partStates),
  /** Whether a code may say yes, or the receiving side itself must, since it has said no before. */
  isCodeHeard: z.boolean(),
  /** The latest first. */
  answers: z.array(answerSchema),
});

export const actConfirmationSchema = z.object({
  actId: z.string(),
  /** Day of the act. */
  day: z.iso.date(),
  /** The latest revision: whoever answers now answers to this. */
  revision: z.int(),
  withdrawn: z.boolean(),
  state: z.enum(receiptStates),
  parts: z.array(partSchema),
  /** Answers of households that the act names no more. */
  earlier: z.array(answerSchema.extend({ name: z.string() })),
  /** The reader speaks for the receiving side. */
  mayAnswer: z.boolean(),
  /** The reader may send codes that households read out. */
  maySendCode: z.boolean(),
});
export type ActConfirmation = z.infer<typeof actConfirmationSchema>;

export const openActSchema = z.object({
  line: actLineSchema,
  state: z.enum(receiptStates),
  parts: z.array(partSchema.pick({ householdId: true, name: true, state: true }).extend({ reason: z.string() })),
});
export type OpenAct = z.infer<typeof openActSchema>;

export const openActListSchema = z.object({
  acts: z.array(openActSchema),
  /** How many there are in all. */
  total: z.int(),
  /** Send it back as `after`; null on the last page. */
  next: z.string().nullable(),
});
export type OpenActList = z.infer<typeof openActListSchema>;

/** Fen, or thousandths of the unit of the goods, as in the gift's figures. */
export const deliveredByReceiptSchema = z.object({ confirmed: z.int(), waiting: z.int() });

export const householdCodesSchema = z.object({
  householdId: z.string(),
  headName: z.string(),
  villageName: z.string(),
  /** null: none issued yet. */
  issuedAt: instantSchema.nullable(),
  left: z.int(),
});
export type HouseholdCodes = z.infer<typeof householdCodesSchema>;

export const householdCodesListSchema = z.object({
  households: z.array(householdCodesSchema),
  /** Send it back as `after`; null on the last page. */
  next: z.string().nullable(),
});
export type HouseholdCodesList = z.infer<typeof householdCodesListSchema>;

export const codeSheetSchema = z.object({
  householdId: z.string(),
  headName: z.string(),
  villageName: z.string(),
  codes: z.array(z.string()),
});
export type CodeSheet = z.infer<typeof codeSheetSchema>;
