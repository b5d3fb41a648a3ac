import type { ReportingPeriod } from '../../../kernel/reporting-period.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { boardRowsOf, countStates, currentWeek, type BoardWeek } from '../board.ts';
import { laterOf } from '../later-of.ts';
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

/** A period that a campaign asks reports of. */
export interface AskedPeriod extends ReportingPeriod {
  campaignId: string;
  campaignName: string;
  /** When the plan that it stands in was launched: a later one may move its deadline. */
  plannedAt: Date;
}

interface DueDates {
  from: CalendarDate;
  to: CalendarDate;
}

/** The periods of every campaign whose deadlines lie on some days, both included; oldest first within a campaign. */
export async function listAskedPeriods(ctx: UseCaseContext, { from, to }: DueDates): Promise<AskedPeriod[]> {
  const periods: AskedPeriod[] = [];
  for (const { campaignId, campaignName, launchedAt } of await listReportingCampaigns(ctx)) {
    const rows = await ctx.db
      .selectFrom('expectedReports')
      .select(({ fn }) => ['dueDate', fn.min<Date>('startsAt').as('startsAt'), fn.max<Date>('deadline').as('deadline')])
      .where('countyId', '=', ctx.actor.countyId)
      .where('campaignId', '=', campaignId)
      .where('dueDate', '>=', from)
      .where('dueDate', '<=', to)
      .where('endedAt', 'is', null)
      .groupBy('dueDate')
      .orderBy('dueDate')
      .execute();
    periods.push(...rows.map((row) => ({ campaignId, campaignName, plannedAt: launchedAt, ...row })));
  }
  return periods;
}

/** A period of one organization's own. */
export interface OwnPeriod extends AskedPeriod {
  /** Nothing is owed any more. */
  isDone: boolean;
  /** When something was last said of it: a version received, an exemption granted or revoked. */
  changedAt: Date | null;
}

/** The same for one organization. */
export async function listOwnPeriods(ctx: UseCaseContext, organizationId: string, { from, to }: DueDates): Promise<OwnPeriod[]> {
  const campaigns = new Map((await listReportingCampaigns(ctx)).map((campaign) => [campaign.campaignId, campaign]));
  const rows = await ctx.db
    .selectFrom('expectedReports as e')
    .select(['e.campaignId', 'e.dueDate', 'e.startsAt', 'e.deadline', 'e.done'])
    .select(({ selectFrom }) => [
      selectFrom('weeklyReportVersions as v')
        .innerJoin('weeklyReports as r', (join) => join.onRef('r.countyId', '=', 'v.countyId').onRef('r.reportId', '=', 'v.reportId'))
        .select((v) => v.fn.max('v.receivedAt').as('at'))
        .whereRef('r.countyId', '=', 'e.countyId')
        .whereRef('r.campaignId', '=', 'e.campaignId')
        .whereRef('r.organizationId', '=', 'e.organizationId')
        .whereRef('r.dueDate', '=', 'e.dueDate')
        .as('receivedAt'),
      selectFrom('reportExemptions as x')
        .select((x) => x.fn.max('x.decidedAt').as('at'))
        .whereRef('x.countyId', '=', 'e.countyId')
        .whereRef('x.campaignId', '=', 'e.campaignId')
        .whereRef('x.organizationId', '=', 'e.organizationId')
        .whereRef('x.dueDate', '=', 'e.dueDate')
        .as('decidedAt'),
    ])
    .where('e.countyId', '=', ctx.actor.countyId)
    .where('e.organizationId', '=', organizationId)
    .where('e.dueDate', '>=', from)
    .where('e.dueDate', '<=', to)
    .where('e.endedAt', 'is', null)
    .orderBy('e.dueDate')
    .orderBy('e.campaignId')
    .execute();
  return rows.flatMap(({ done, receivedAt, decidedAt, ...row }) => {
    const campaign = campaigns.get(row.campaignId);
    if (!campaign) return [];
    const { campaignName, launchedAt: plannedAt } = campaign;
    return [{ ...row, campaignName, plannedAt, isDone: done, changedAt: laterOf(receivedAt, decidedAt) }];
  });
}

export interface OwingOrganization {
  organizationId: string;
  organizationName: string;
  /** By hand, by the office. */
  lastRemindedAt: Date | null;
}

/** Who has yet to answer a period, in the order of the plan: neither received nor exempt. */
export async function listOwing(
  ctx: UseCaseContext,
  { campaignId, dueDate }: { campaignId: string; dueDate: CalendarDate },
): Promise<OwingOrganization[]> {
  return ctx.db
    .selectFrom('expectedReports')
    .select(['organizationId', 'organizationName', 'lastRemindedAt'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', campaignId)
    .where('dueDate', '=', dueDate)
    .where('done', '=', false)
    .where('endedAt', 'is', null)
    .orderBy('position')
    .orderBy('organizationId')
    .execute();
}

export { countReporting } from './reporting-people-views.ts';

export { listSignedActs } from './acts-store.ts';
export { findLastReport, findNextReport, listPaidActIds, type LastReport, type NextReport } from './last-report-views.ts';

/** What later rooms hold a received report against, and the queue that it waits in. */
export { awaitingReviewWith, findSignedVersion, isReceivedReport, listAwaitingReview, listSignedWords, type SignedVersion, type SignedWords, type WaitingReport } from './signed-words-views.ts';
export { listReportingCampaigns };
