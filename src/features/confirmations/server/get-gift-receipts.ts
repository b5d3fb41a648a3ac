import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { deliveriesOfGift } from '../../gifts/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { deliveredByReceipt, type DeliveredByReceipt } from '../receipt.ts';
import { confirmationOf } from './public-reads.ts';

/** Beside the four figures of a gift: what of “delivered” somebody has received, by their own word. */
export async function getGiftReceipts(ctx: UseCaseContext, { params }: InputOf<typeof contract.getGiftReceipts>): Promise<DeliveredByReceipt> {
  const deliveries = await deliveriesOfGift(ctx, params.giftId);
  return deliveredByReceipt(deliveries, await confirmationOf(ctx, deliveries.map(({ actId }) => actId)));
}
