import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { deliveredByReceipt } from '../../confirmations/receipt.ts';
import { confirmationOf } from '../../confirmations/server/public-reads.ts';
import { sumsOfGifts } from '../../gifts/server/public-reads.ts';
import type { GiftSum } from '../documents/gift-sheets.ts';

/** The four figures of every gift, and how much of what was delivered is confirmed: as of today. */
export async function giftsForPapers(ctx: UseCaseContext): Promise<GiftSum[]> {
  const gifts = await sumsOfGifts(ctx);
  const states = await confirmationOf(ctx, gifts.flatMap(({ deliveries }) => deliveries.map(({ actId }) => actId)));
  return gifts.map(({ organizationId, measure, figures, deliveries }) => ({ organizationId, measure, figures, confirmed: deliveredByReceipt(deliveries, states).confirmed }));
}
