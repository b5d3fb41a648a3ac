import type { Selectable } from 'kysely';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { ExpectedReports, WeeklyReports } from '../../../platform/database/schema.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { newId } from '../../../kernel/ids.ts';
import { draftContentSchema, type DraftContent } from '../content.ts';
import type { ReviewState } from '../standing.ts';

export type ExpectedReport = Selectable<ExpectedReports>;

/** A week's report: what is being written and what was received, if anything. */
export interface WeeklyReport {
  reportId: string;
  campaignId: string;
  organizationId: string;
  dueDate: CalendarDate;
  draft: Draft | undefined;
  /** Counts on over every draft of the week. */
  draftRevision: number;
  version: number;
  kind: 'report' | 'zero' | null;
  firstOfKindAt: Date | null;
  reviewState: ReviewState | null;
  offlineDelayAccepted: boolean;
}

export interface Draft {
  state: 'writing' | 'awaitingSignature';
  content: DraftContent;
  savedAt: Date;
  savedBy: string;
  handBackNote: string;
  correctionReason: string;
}

export interface WeekKey {
  campaignId: string;
  organizationId: string;
  dueDate: CalendarDate;
}

export async function findExpected(
  ctx: UseCaseContext,
  { campaignId, organizationId, dueDate }: WeekKey,
  options: { forUpdate: boolean } = { forUpdate: false },
): Promise<ExpectedReport | undefined> {
  return ctx.db
    .selectFrom('expectedReports')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', campaignId)
    .where('organizationId', '=', organizationId)
    .where('dueDate', '=', dueDate)
    .$if(options.forUpdate, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Expected reports of one week that are still owed; locked, so that two clicks do not remind twice. */
export async function listOwedForUpdate(ctx: UseCaseContext, week: Omit<WeekKey, 'organizationId'>): Promise<ExpectedReport[]> {
  return ctx.db
    .selectFrom('expectedReports')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', week.campaignId)
    .where('dueDate', '=', week.dueDate)
    .where('done', '=', false)
    .where('endedAt', 'is', null)
    .orderBy('position')
    .forUpdate()
    .execute();
}

/**
 * Holds all that is expected of a week until the transaction ends. Whoever answers the week holds its own row of it before
 * anything else: no answer comes in between the look at the week and its closing.
 */
export async function holdWeek(ctx: UseCaseContext, week: Omit<WeekKey, 'organizationId'>): Promise<void> {
  await ctx.db
    .selectFrom('expectedReports')
    .select('organizationId')
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', week.campaignId)
    .where('dueDate', '=', week.dueDate)
    .orderBy('position')
    .orderBy('organizationId')
    .forUpdate()
    .execute();
}

export async function updateExpected(
  ctx: UseCaseContext,
  { campaignId, organizationId, dueDate }: WeekKey,
  change: Partial<Pick<ExpectedReport, 'exempt' | 'done' | 'lastRemindedAt' | 'lastToldAt'>>,
): Promise<void> {
  await ctx.db
    .updateTable('expectedReports')
    .set(change)
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', campaignId)
    .where('organizationId', '=', organizationId)
    .where('dueDate', '=', dueDate)
    .execute();
}

export async function findReport(ctx: UseCaseContext, week: WeekKey): Promise<WeeklyReport | undefined> {
  const row = await ctx.db
    .selectFrom('weeklyReports')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', week.campaignId)
    .where('organizationId', '=', week.organizationId)
    .where('dueDate', '=', week.dueDate)
    .executeTakeFirst();
  return row && reportOf(row);
}

/** Finds the week's report, or begins it, and holds it until the transaction ends: two devices go one after the other. */
export async function claimReport(ctx: UseCaseContext, week: WeekKey): Promise<WeeklyReport> {
  const { countyId } = ctx.actor;
  await ctx.db
    .insertInto('weeklyReports')
    .values({
      countyId,
      reportId: newId(),
      campaignId: week.campaignId,
      organizationId: week.organizationId,
      dueDate: week.dueDate,
      draftRevision: 0,
    })
    .onConflict((conflict) => conflict.constraint('weekly_reports_one_per_org_week').doNothing())
    .execute();
  const row = await ctx.db
    .selectFrom('weeklyReports')
    .selectAll()
    .where('countyId', '=', countyId)
    .where('campaignId', '=', week.campaignId)
    .where('organizationId', '=', week.organizationId)
    .where('dueDate', '=', week.dueDate)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return reportOf(row);
}

export async function findReportById(
  ctx: UseCaseContext,
  reportId: string,
  options: { forUpdate: boolean } = { forUpdate: false },
): Promise<WeeklyReport | undefined> {
  const row = await ctx.db
    .selectFrom('weeklyReports')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('reportId', '=', reportId)
    .$if(options.forUpdate, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && reportOf(row);
}

/** Writes draft and received state back; the row is held by `claimReport` or `findReportById`. */
export async function saveReport(ctx: UseCaseContext, report: WeeklyReport): Promise<void> {
  const { draft } = report;
  await ctx.db
    .updateTable('weeklyReports')
    .set({
      draft: draft ? JSON.stringify(draft.content) : null,
      draftState: draft?.state ?? null,
      draftRevision: report.draftRevision,
      draftSavedAt: draft?.savedAt ?? null,
      draftSavedBy: draft?.savedBy ?? null,
      handBackNote: draft?.handBackNote ?? '',
      correctionReason: draft?.correctionReason ?? '',
      version: report.version,
      kind: report.kind,
      firstOfKindAt: report.firstOfKindAt,
      reviewState: report.reviewState,
      offlineDelayAccepted: report.offlineDelayAccepted,
    })
    .where('countyId', '=', ctx.actor.countyId)
    .where('reportId', '=', report.reportId)
    .execute();
}

function reportOf(row: Selectable<WeeklyReports>): WeeklyReport {
  return {
    reportId: row.reportId,
    campaignId: row.campaignId,
    organizationId: row.organizationId,
    dueDate: row.dueDate,
    draft:
      row.draft === null || row.draftSavedAt === null
        ? undefined
        : {
            state: row.draftState === 'awaitingSignature' ? 'awaitingSignature' : 'writing',
            content: draftContentSchema.parse(row.draft),
            savedAt: row.draftSavedAt,
            savedBy: row.draftSavedBy ?? '',
            handBackNote: row.handBackNote,
            correctionReason: row.correctionReason,
          },
    draftRevision: row.draftRevision,
    version: row.version,
    kind: row.kind as WeeklyReport['kind'],
    firstOfKindAt: row.firstOfKindAt,
    reviewState: row.reviewState as ReviewState | null,
    offlineDelayAccepted: row.offlineDelayAccepted,
  };
}
