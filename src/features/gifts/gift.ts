import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import { writtenLine, writtenText } from '../../kernel/written-text.ts';

/** Whose money or goods they are: the organization's own, a member's, somebody else's (plan §二: 人、财、物). */
export const giverKinds = ['organization', 'member', 'enterprise', 'person', 'foundation'] as const;
export const giverKindSchema = z.enum(giverKinds);
export type GiverKind = z.infer<typeof giverKindSchema>;

/** What is entered of a gift. The fourth figure, delivered, is none of them: it follows from the acts of the ledger. */
export const giftStages = ['pledged', 'received', 'spent'] as const;
export const giftStageSchema = z.enum(giftStages);
export type GiftStage = z.infer<typeof giftStageSchema>;

/** Goods of one name in one unit: 大米, 袋. Fixed once the gift is entered, for its figures are counted in it. */
export const measuredGoodsSchema = z.strictObject({ name: writtenLine(60), unit: writtenLine(10) });
export type MeasuredGoods = z.infer<typeof measuredGoodsSchema>;

/** In what a gift is counted: null is money. */
export type Measure = MeasuredGoods | null;

/**
 * Whole steps, so that sums are exact: fen of money, thousandths of the unit of goods. 50袋 is 50000.
 */
export const amountSchema = z.int().min(1).max(100_000_000_000_00);
export const stepsOfUnit = 1000;

/** Who gives and for what; may be corrected. */
export const giftTermsSchema = z.strictObject({
  giverKind: giverKindSchema,
  /** Empty where the organization itself gives. */
  giverName: writtenText(60),
  /** The village that the giver meant it for; null: none in particular. */
  villageId: idSchema.nullable(),
  /** The day by which the giver promised it. */
  dueOn: calendarDateSchema.nullable(),
  note: writtenText(500),
});
export type GiftTerms = z.infer<typeof giftTermsSchema>;

export const mostPapers = 10;

/** One time that something was promised, arrived, or was paid out or handed out of store. */
export const giftEntrySchema = z.strictObject({
  entryId: idSchema,
  stage: giftStageSchema,
  day: calendarDateSchema,
  amount: amountSchema,
  words: writtenText(300),
  /** Number of the voucher, or what it is: the office asks for the paper by it. */
  voucher: writtenText(100),
  /** The papers and photos themselves, optional. */
  evidenceIds: z.array(idSchema).max(mostPapers).default([]),
});
export type GiftEntry = z.infer<typeof giftEntrySchema>;

/** What an act of the ledger says of the money and goods that it brought. */
export interface Brought {
  moneyFen: number | null;
  goods: readonly { name: string; quantity: number; unit: string }[];
}
