import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { BoardEntry, BoardWeek } from '../board.ts';
import { laterOf } from '../later-of.ts';
import type { ReviewState } from '../standing.ts';

/** Campaigns that ask for reports, the latest launched first. */
export async function listReportingCampaigns(ctx: UseCaseContext): Promise<{ campaignId: string; campaignName: string; launchedAt: Date }[]> {
  const rows = await ctx.db
    .selectFrom('reportingPlans')
    .select(['campaignId', 'campaignName', 'launchedAt', 'reportingRule'])
    .where('countyId', '=', ctx.actor.countyId)
    .distinctOn('campaignId')
    .orderBy('campaignId')
    .orderBy('version', 'desc')
    .execute();
  return rows
    .filter(({ reportingRule }) => reportingRule !== null)
    .toSorted((a, b) => b.launchedAt.getTime() - a.launchedAt.getTime())
    .map(({ campaignId, campaignName, launchedAt }) => ({ campaignId, campaignName, launchedAt }));
}

/** The weeks of a campaign, oldest first; those that a later plan let go only where something was received. */
export async function listWeeks(ctx: UseCaseContext, campaignId: string): Promise<BoardWeek[]> {
  return ctx.db
    .selectFrom('expectedReports as expected')
    .leftJoin('weekClosings as closing', (join) =>
      join
        .onRef('closing.countyId', '=', 'expected.countyId')
        .onRef('closing.campaignId', '=', 'expected.campaignId')
        .onRef('closing.dueDate', '=', 'expected.dueDate'),
    )
    .select(({ fn }) => [
      'expected.dueDate',
      fn.min<Date>('expected.startsAt').as('startsAt'),
      fn.max<Date>('expected.deadline').as('deadline'),
      fn.max<Date | null>('closing.closedAt').as('closedAt'),
    ])
    .where('expected.countyId', '=', ctx.actor.countyId)
    .where('expected.campaignId', '=', campaignId)
    .where((eb) => eb.or([eb('expected.endedAt', 'is', null), eb('expected.done', '=', true)]))
    .groupBy('expected.dueDate')
    .orderBy('expected.dueDate')
    .execute();
}

/** Where every organization stands in some weeks, in the order of the plan. Reads nothing of drafts. */
export async function listBoardEntries(
  ctx: UseCaseContext,
  campaignId: string,
  { from, to, organizationId }: { from: CalendarDate; to: CalendarDate; organizationId?: string },
): Promise<BoardEntry[]> {
  const rows = await ctx.db
    .selectFrom('expectedReports as expected')
    .leftJoinLateral(
      // Looked up one by one: a join would read every report of the campaign for each of its rows where PostgreSQL has not
      // counted the tables yet, as on a fresh day.
      (eb) =>
        eb
          .selectFrom('weeklyReports')
          .select(['reportId', 'version', 'kind', 'firstOfKindAt', 'reviewState', 'offlineDelayAccepted'])
          .whereRef('weeklyReports.countyId', '=', 'expected.countyId')
          .whereRef('weeklyReports.campaignId', '=', 'expected.campaignId')
          .whereRef('weeklyReports.organizationId', '=', 'expected.organizationId')
          .whereRef('weeklyReports.dueDate', '=', 'expected.dueDate')
          .limit(1)
          .as('report'),
      (join) => join.onTrue(),
    )
    .select([
      'expected.organizationId',
      'expected.organizationName',
      'expected.groupName',
      'expected.dueDate',
      'expected.deadline',
      'expected.exempt',
      'expected.lastRemindedAt',
      'expected.lastToldAt',
      'report.reportId',
      'report.version',
      'report.kind',
      'report.firstOfKindAt',
      'report.reviewState',
      'report.offlineDelayAccepted',
    ])
    .where('expected.countyId', '=', ctx.actor.countyId)
    .where('expected.campaignId', '=', campaignId)
    .where('expected.dueDate', '>=', from)
    .where('expected.dueDate', '<=', to)
    .where((eb) => eb.or([eb('expected.endedAt', 'is', null), eb('expected.done', '=', true)]))
    .$if(organizationId !== undefined, (query) => query.where('expected.organizationId', '=', organizationId ?? ''))
    .orderBy('expected.position')
    .orderBy('expected.organizationId')
    .orderBy('expected.dueDate')
    .execute();
  return rows.map((row) => ({
    organizationId: row.organizationId,
    organizationName: row.organizationName,
    groupName: row.groupName,
    dueDate: row.dueDate,
    deadline: row.deadline,
    exempt: row.exempt,
    lastRemindedAt: laterOf(row.lastRemindedAt, row.lastToldAt),
    report:
      row.reportId !== null && row.kind !== null && row.firstOfKindAt !== null
        ? {
            reportId: row.reportId,
            version: row.version ?? 0,
            kind: row.kind === 'zero' ? 'zero' : 'report',
            firstOfKindAt: row.firstOfKindAt,
            reviewState: row.reviewState as ReviewState | null,
            offlineDelayAccepted: row.offlineDelayAccepted ?? false,
          }
        : undefined,
  }));
}

/** What the own organization is writing, by week. For the organization itself only. */
export async function listDraftStates(ctx: UseCaseContext, organizationId: string) {
  return ctx.db
    .selectFrom('weeklyReports')
    .select(['campaignId', 'dueDate', 'draftState'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('organizationId', '=', organizationId)
    .where('draftState', 'is not', null)
    .execute();
}

/** The weeks that one organization owes or has answered, in every campaign, oldest first. */
export async function listOwnExpected(ctx: UseCaseContext, organizationId: string) {
  return ctx.db
    .selectFrom('expectedReports')
    .select(['campaignId', 'dueDate', 'startsAt', 'deadline'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('organizationId', '=', organizationId)
    .where((eb) => eb.or([eb('endedAt', 'is', null), eb('done', '=', true)]))
    .orderBy('dueDate')
    .execute();
}
