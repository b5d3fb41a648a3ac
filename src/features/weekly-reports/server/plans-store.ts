import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { reportingPlanSchema, type changesOfExpectations, type KnownExpectation, type ReportingPlan } from '../expectations.ts';

/** All versions of a campaign's reporting plan, newest first. */
export async function listPlanVersions(
  ctx: UseCaseContext,
  campaignId: string,
): Promise<(ReportingPlan & { launchedAt: Date })[]> {
  const rows = await ctx.db
    .selectFrom('reportingPlans')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', campaignId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ ...reportingPlanSchema.parse(row), launchedAt: row.launchedAt }));
}

/** Campaigns in their latest version, the latest launched first. */
export async function listLatestPlans(ctx: UseCaseContext): Promise<ReportingPlan[]> {
  const rows = await ctx.db
    .selectFrom('reportingPlans')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .distinctOn('campaignId')
    .orderBy('campaignId')
    .orderBy('version', 'desc')
    .execute();
  return rows
    .toSorted((a, b) => b.launchedAt.getTime() - a.launchedAt.getTime())
    .map((row) => reportingPlanSchema.parse(row));
}

export async function addPlanVersion(ctx: UseCaseContext, plan: ReportingPlan): Promise<void> {
  await ctx.db
    .insertInto('reportingPlans')
    .values({
      countyId: ctx.actor.countyId,
      campaignId: plan.campaignId,
      version: plan.version,
      campaignName: plan.campaignName,
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      reportingRule: plan.reportingRule === null ? null : JSON.stringify(plan.reportingRule),
      groups: JSON.stringify(plan.groups),
      launchedAt: ctx.now,
    })
    .execute();
}

/** What is expected so far, held until the transaction ends. */
export async function listKnownExpectations(ctx: UseCaseContext, campaignId: string): Promise<KnownExpectation[]> {
  const rows = await ctx.db
    .selectFrom('expectedReports')
    .select(['organizationId', 'dueDate', 'deadline', 'endedAt'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', campaignId)
    .orderBy('dueDate')
    .orderBy('position')
    .orderBy('organizationId')
    .forUpdate()
    .execute();
  // Asked once the rows are held: whoever was receiving has finished.
  const reports = await ctx.db
    .selectFrom('weeklyReports')
    .select(['organizationId', 'dueDate'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', campaignId)
    .where('version', '>', 0)
    .execute();
  const received = new Set(reports.map(({ organizationId, dueDate }) => `${organizationId} ${dueDate}`));
  return rows.map(({ endedAt, ...row }) => ({
    ...row,
    received: received.has(`${row.organizationId} ${row.dueDate}`),
    ended: endedAt !== null,
  }));
}

type Changes = ReturnType<typeof changesOfExpectations>;

export async function changeExpectations(ctx: UseCaseContext, campaignId: string, { add, renew, end }: Changes): Promise<void> {
  const { countyId } = ctx.actor;
  for (let from = 0; from < add.length; from += 1000) {
    await ctx.db
      .insertInto('expectedReports')
      .values(add.slice(from, from + 1000).map((one) => ({ countyId, campaignId, ...one })))
      .execute();
  }
  for (const one of renew) {
    await ctx.db
      .updateTable('expectedReports')
      .set(({ ref }) => ({
        startsAt: one.startsAt,
        deadline: one.deadline,
        organizationName: one.organizationName,
        groupName: one.groupName,
        position: one.position,
        endedAt: null,
        // Whoever was let off this week before a version that did not ask for it is still let off.
        done: ref('exempt'),
      }))
      .where('countyId', '=', countyId)
      .where('campaignId', '=', campaignId)
      .where('organizationId', '=', one.organizationId)
      .where('dueDate', '=', one.dueDate)
      .execute();
  }
  for (const one of end) {
    await ctx.db
      .updateTable('expectedReports')
      // An exemption keeps no week that nobody asks for: only what was received stays done.
      .set({ endedAt: ctx.now, done: false })
      .where('countyId', '=', countyId)
      .where('campaignId', '=', campaignId)
      .where('organizationId', '=', one.organizationId)
      .where('dueDate', '=', one.dueDate)
      .execute();
  }
}

/** Counties of this installation: national table. For jobs only. */
export async function listCountyIds(db: UseCaseContext['db']): Promise<string[]> {
  const rows = await db.selectFrom('counties').select('countyId').execute();
  return rows.map(({ countyId }) => countyId);
}
