import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { reportingWeekClosed } from '../events.ts';
import { whyNotDecide } from '../policy.ts';
import type { RollUpView } from '../county-views.ts';
import { addClosing } from './closings-store.ts';
import { getRollUp } from './get-roll-up.ts';
import { currentGifts } from './gifts-of-week.ts';
import { loadWeek, refusalsAgainstClosing } from './load-week.ts';
import { digestOf } from './receipt.ts';
import type { CountyWeek } from './roll-up-views.ts';
import { holdWeek } from './store.ts';

/** Freezes the figures of a week with a digest. What arrives later shows as a difference and changes nothing frozen. */
export async function closeWeek(ctx: UseCaseContext, { params }: { params: CountyWeek }): Promise<RollUpView> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  await holdWeek(ctx, params);
  const loaded = await loadWeek(ctx, params);
  refuseIf(refusalsAgainstClosing(loaded, ctx.now));
  const rollUp = loaded.current;
  const gifts = await currentGifts(ctx, params);
  const { campaignId, dueDate } = params;
  const digest = digestOf({ countyId: ctx.actor.countyId, campaignId, dueDate, rollUp, gifts, closedAt: ctx.now.toISOString() });
  const isFirst = await addClosing(ctx, params, { rollUp, gifts, digest });
  if (!isFirst) throw new RefusedError('conflict', [{ code: 'weekly-report.week-closed' }]);
  await ctx.audit({
    action: 'weekly-report.week-closed',
    subject: { type: 'campaign', id: campaignId },
    detail: { dueDate, digest, states: rollUp.states },
  });
  await ctx.record(reportingWeekClosed({ campaignId, dueDate, digest }));
  return getRollUp(ctx, { params });
}
