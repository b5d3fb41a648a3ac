import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { countReceipts } from '../../confirmations/receipt.ts';
import { changedSince, differencesOf } from '../differences.ts';
import { whyNotDecide } from '../policy.ts';
import type { RollUpView } from '../county-views.ts';
import { loadWeek, refusalsAgainstClosing } from './load-week.ts';
import type { CountyWeek, WeekClosing } from './roll-up-views.ts';

/** The county's week in figures, as it is now and, once closed, as it was then, with what has come to differ. */
export async function getRollUp(ctx: UseCaseContext, { params }: { params: CountyWeek }): Promise<RollUpView> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const loaded = await loadWeek(ctx, params);
  const { plan, week, weekNumber, current, receipts, closing } = loaded;
  return {
    campaignId: params.campaignId,
    campaignName: plan.campaignName,
    dueDate: week.dueDate,
    startsAt: week.startsAt.toISOString(),
    deadline: week.deadline.toISOString(),
    weekNumber,
    current,
    receipts: countReceipts(receipts.values()),
    frozen: closing ? frozenView(closing) : null,
    differences: closing ? differencesOf(closing.rollUp, current) : [],
    changedSince: closing ? changedSince(closing.rollUp, current) : [],
    closing: refusalsAgainstClosing(loaded, ctx.now),
  };
}

/** The gifts are read in the statistics. */
function frozenView({ rollUp, digest, closedBy, closedAt }: WeekClosing) {
  return { rollUp, digest, closedBy, closedAt: closedAt.toISOString() };
}
