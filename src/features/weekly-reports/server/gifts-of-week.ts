import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { deliveredByReceipt } from '../../confirmations/receipt.ts';
import { confirmationOf } from '../../confirmations/server/public-reads.ts';
import { sumsOfGifts } from '../../gifts/server/public-reads.ts';
import type { GiftSum, WeekGifts } from '../gifts-of-week.ts';
import { findClosing, type CountyWeek } from './roll-up-views.ts';

/** What has happened of each gift up to the last day of a week, as it stands now. */
export async function currentGifts(ctx: UseCaseContext, { dueDate }: CountyWeek): Promise<GiftSum[]> {
  const sums = await sumsOfGifts(ctx, { until: dueDate });
  const states = await confirmationOf(ctx, sums.flatMap(({ deliveries }) => deliveries.map(({ actId }) => actId)));
  return sums.map(({ giftId, organizationId, measure, figures, deliveries }) => ({
    giftId,
    organizationId,
    measure,
    figures,
    confirmed: deliveredByReceipt(deliveries, states).confirmed,
  }));
}

/** And beside it, as it stood when the week was closed. */
export async function giftsOfWeek(ctx: UseCaseContext, week: CountyWeek): Promise<WeekGifts> {
  return { current: await currentGifts(ctx, week), frozen: (await findClosing(ctx, week))?.gifts ?? null };
}
