import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { boardRowsOf, boardWeeksOf, currentWeek, weeksAround } from '../board.ts';
import type * as contract from '../contract.ts';
import { whyNotDecide } from '../policy.ts';
import type { BoardView } from '../county-views.ts';
import { listBoardEntries, listReportingCampaigns, listWeeks } from './board-views.ts';

/** The office's board of one campaign, the latest launched unless told: three reads, whatever the county's size. */
export async function getBoard(ctx: UseCaseContext, { query }: InputOf<typeof contract.getBoard>): Promise<BoardView> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const campaigns = await listReportingCampaigns(ctx);
  const campaignId = query.campaignId ?? campaigns[0]?.campaignId ?? null;
  const nothing = { currentDueDate: null, weeks: [], rows: [], earlier: null, later: null };
  if (campaignId === null) return { now: ctx.now.toISOString(), campaigns, campaignId, ...nothing };
  if (!campaigns.some((campaign) => campaign.campaignId === campaignId)) {
    throw new RefusedError('notFound', [{ code: 'weekly-report.no-such-week' }]);
  }
  const weeks = await listWeeks(ctx, campaignId);
  const { shown, earlier, later } = weeksAround(weeks, query.around, ctx.now);
  const [from, to] = [shown[0]?.dueDate, shown.at(-1)?.dueDate];
  const entries = from && to ? await listBoardEntries(ctx, campaignId, { from, to }) : [];
  const rows = boardRowsOf(entries, ctx.now);
  return {
    now: ctx.now.toISOString(),
    campaigns,
    campaignId,
    currentDueDate: currentWeek(weeks, ctx.now)?.dueDate ?? null,
    weeks: boardWeeksOf(shown, rows),
    earlier,
    later,
    rows,
  };
}
