import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { GiftSum } from '../gifts-of-week.ts';
import type { RollUp } from '../roll-up.ts';
import type { CountyWeek } from './roll-up-views.ts';

/** Freezes a week. False where somebody was quicker: a week is closed once. */
export async function addClosing(
  ctx: UseCaseContext,
  { campaignId, dueDate }: CountyWeek,
  frozen: { rollUp: RollUp; gifts: readonly GiftSum[]; digest: string },
): Promise<boolean> {
  const result = await ctx.db
    .insertInto('weekClosings')
    .values({
      countyId: ctx.actor.countyId,
      campaignId,
      dueDate,
      rollUp: JSON.stringify(frozen.rollUp),
      gifts: JSON.stringify(frozen.gifts),
      digest: frozen.digest,
      closedBy: ctx.actor.accountId,
      closedByName: ctx.actor.name,
      closedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['countyId', 'campaignId', 'dueDate']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
