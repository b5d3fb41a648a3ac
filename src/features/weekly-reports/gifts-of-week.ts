import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { measuredGoodsSchema } from '../gifts/gift.ts';

/** Fen, or thousandths of the unit. A sum of amounts that were accepted is read, however large: figures.ts. */
const sum = z.number();

/** A gift as the statistics of a week count it: all that happened of it up to the week's last day. */
export const giftSumSchema = z.object({
  giftId: idSchema,
  organizationId: idSchema,
  measure: measuredGoodsSchema.nullable(),
  figures: z.object({ pledged: sum, received: sum, spent: sum, delivered: sum }),
  /** Of what it delivered: what the receiving side has confirmed. */
  confirmed: sum,
});
export type GiftSum = z.infer<typeof giftSumSchema>;

export interface WeekGifts {
  /** As they stand now: what was entered later for days of the week, or before it, is among them. */
  current: readonly GiftSum[];
  /** As they stood when the week was closed; null while it is open, and of weeks that were closed before these were kept. */
  frozen: readonly GiftSum[] | null;
}
