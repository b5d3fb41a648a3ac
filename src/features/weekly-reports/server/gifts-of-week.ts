import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { sumsOfGifts } from '../../gifts/server/public-reads.ts';
import type { GiftSum, WeekGifts } from '../gifts-of-week.ts';
import { findClosing, type CountyWeek } from './roll-up-views.ts';

/** What has happened of each gift up to the last day of a week, as it stands now. */
export async function currentGifts(ctx: UseCaseContext, { dueDate }: CountyWeek): Promise<GiftSum[]> {
  const sums = await sumsOfGifts(ctx, { until: dueDate });
  return sums.map(({ giftId, organizationId, measure, figures }) => ({ giftId, organizationId, measure, figures }));
}

/** And beside it, as it stood when the week was closed. */
export async function giftsOfWeek(ctx: UseCaseContext, week: CountyWeek): Promise<WeekGifts> {
  return { current: await currentGifts(ctx, week), frozen: (await findClosing(ctx, week))?.gifts ?? null };
}
