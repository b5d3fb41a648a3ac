import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { boardRowsOf, countStates, currentWeek, type BoardWeek } from '../board.ts';
import type { WeekState } from '../standing.ts';
import { listBoardEntries, listReportingCampaigns, listWeeks } from './board-views.ts';

/** How many organizations stand where in one week. */
export interface WeekCounts {
  dueDate: CalendarDate;
  startsAt: Date;
  deadline: Date;
  states: Record<WeekState, number>;
}

export interface ReportCounts {
  campaignId: string;
  campaignName: string;
  /** The week that runs; null after the last. */
  running: WeekCounts | null;
  /** The week whose deadline passed last; null before the first. */
  last: WeekCounts | null;
  /** Reports of any week past its deadline to which nobody has answered. */
  missing: number;
  awaitingReview: number;
}

/** What the office waits for in each campaign that asks for reports, the latest launched first. */
export async function countReports(ctx: UseCaseContext): Promise<ReportCounts[]> {
  const counts: ReportCounts[] = [];
  for (const { campaignId, campaignName } of await listReportingCampaigns(ctx)) {
    const weeks = await listWeeks(ctx, campaignId);
    const running = currentWeek(weeks, ctx.now);
    const last = weeks.findLast(({ deadline }) => deadline <= ctx.now);
    counts.push({
      campaignId,
      campaignName,
      running: await countWeek(ctx, campaignId, running),
      last: await countWeek(ctx, campaignId, last),
      missing: await countMissing(ctx, campaignId),
      awaitingReview: await countAwaitingReview(ctx, campaignId),
    });
  }
  return counts;
}

async function countWeek(ctx: UseCaseContext, campaignId: string, week: BoardWeek | undefined): Promise<WeekCounts | null> {
  if (!week) return null;
  const { dueDate, startsAt, deadline } = week;
  const rows = boardRowsOf(await listBoardEntries(ctx, campaignId, { from: dueDate, to: dueDate }), ctx.now);
  return { dueDate, startsAt, deadline, states: countStates(rows.flatMap(({ cells }) => cells)) };
}

async function countMissing({ db, actor, now }: UseCaseContext, campaignId: string): Promise<number> {
  const { count } = await db
    .selectFrom('expectedReports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('countyId', '=', actor.countyId)
    .where('campaignId', '=', campaignId)
    .where('done', '=', false)
    .where('endedAt', 'is', null)
    .where('deadline', '<=', now)
    .executeTakeFirstOrThrow();
  return count;
}

async function countAwaitingReview({ db, actor }: UseCaseContext, campaignId: string): Promise<number> {
  const { count } = await db
    .selectFrom('weeklyReports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('countyId', '=', actor.countyId)
    .where('campaignId', '=', campaignId)
    .where('reviewState', '=', 'awaitingReview')
    .executeTakeFirstOrThrow();
  return count;
}
