import { sql, type Selectable } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { WeeklyReportVersions } from '../../../platform/database/schema.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { reportContentSchema, reportTextsSchema, type ReportContent, type ReportTexts } from '../content.ts';
import { figuresSchema, type Figures } from '../figures.ts';
import type { DecisionView } from '../views.ts';
import type { WeekKey } from './store.ts';

/** A received version as it was signed. */
export interface ReportVersion {
  reportId: string;
  version: number;
  kind: 'report' | 'zero';
  /** Null for a zero answer. */
  content: ReportContent | null;
  figures: Figures;
  zeroReason: string;
  correctionReason: string;
  draftRevision: number;
  signerId: string;
  signerName: string;
  signerRole: string;
  receivedAt: Date;
  capturedAt: Date | null;
  receiptNumber: string;
  digest: string;
}

export async function addVersion(ctx: UseCaseContext, version: ReportVersion): Promise<void> {
  await ctx.db
    .insertInto('weeklyReportVersions')
    .values({
      ...version,
      countyId: ctx.actor.countyId,
      content: version.content === null ? null : JSON.stringify(version.content),
      figures: JSON.stringify(version.figures),
    })
    .execute();
}

/** Newest first. */
export async function listVersions(ctx: UseCaseContext, reportId: string): Promise<ReportVersion[]> {
  const rows = await ctx.db
    .selectFrom('weeklyReportVersions')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('reportId', '=', reportId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(versionOf);
}

/** The named versions of several reports, in no order: what a roll-up is made of. */
export async function listNamedVersions(
  ctx: UseCaseContext,
  named: readonly { reportId: string; version: number }[],
): Promise<ReportVersion[]> {
  if (named.length === 0) return [];
  const wanted = new Set(named.map(({ reportId, version }) => `${reportId} ${version}`));
  const rows = await ctx.db
    .selectFrom('weeklyReportVersions')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('reportId', 'in', [...new Set(named.map(({ reportId }) => reportId))])
    .execute();
  return rows.map(versionOf).filter(({ reportId, version }) => wanted.has(`${reportId} ${version}`));
}

/**
 * The words of the latest full report of an earlier week, which may be carried forward; undefined in it where they cannot be read.
 * Its acts are not looked at: whatever is wrong there must not stop the week after.
 */
export async function findEarlierWords(
  ctx: UseCaseContext,
  { campaignId, organizationId, dueDate }: WeekKey,
): Promise<{ dueDate: CalendarDate; texts: ReportTexts | undefined } | undefined> {
  const row = await ctx.db
    .selectFrom('weeklyReports as report')
    .innerJoin('weeklyReportVersions as version', (join) =>
      join.onRef('version.countyId', '=', 'report.countyId').onRef('version.reportId', '=', 'report.reportId'),
    )
    .select([
      'report.dueDate',
      sql<unknown>`jsonb_build_object(
        'progress', version.content -> 'progress', 'effects', version.content -> 'effects', 'problems', version.content -> 'problems',
        'helpWanted', version.content -> 'helpWanted', 'nextWeek', version.content -> 'nextWeek'
      )`.as('texts'),
    ])
    .where('report.countyId', '=', ctx.actor.countyId)
    .where('report.campaignId', '=', campaignId)
    .where('report.organizationId', '=', organizationId)
    .where('report.dueDate', '<', dueDate)
    .where('version.kind', '=', 'report')
    .orderBy('report.dueDate', 'desc')
    .orderBy('version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { dueDate: row.dueDate, texts: reportTextsSchema.safeParse(row.texts).data };
}

export interface Decision {
  reportId: string;
  version: number;
  kind: DecisionView['kind'];
  reason: string;
}

export async function addDecision(ctx: UseCaseContext, decision: Decision): Promise<void> {
  await ctx.db
    .insertInto('weeklyReportDecisions')
    .values({
      ...decision,
      countyId: ctx.actor.countyId,
      decisionId: newId(),
      decidedBy: ctx.actor.accountId,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
    })
    .execute();
}

/** Oldest first. */
export async function listDecisions(ctx: UseCaseContext, reportId: string): Promise<DecisionView[]> {
  const rows = await ctx.db
    .selectFrom('weeklyReportDecisions')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('reportId', '=', reportId)
    .orderBy('decisionId')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as DecisionView['kind'],
    version: row.version,
    reason: row.reason,
    decidedBy: row.decidedByName,
    decidedAt: row.decidedAt.toISOString(),
  }));
}

export function versionOf(row: Selectable<WeeklyReportVersions>): ReportVersion {
  return {
    reportId: row.reportId,
    version: row.version,
    kind: row.kind as ReportVersion['kind'],
    content: row.content === null ? null : reportContentSchema.parse(row.content),
    figures: figuresSchema.parse(row.figures),
    zeroReason: row.zeroReason,
    correctionReason: row.correctionReason,
    draftRevision: row.draftRevision,
    signerId: row.signerId,
    signerName: row.signerName,
    signerRole: row.signerRole,
    receivedAt: row.receivedAt,
    capturedAt: row.capturedAt,
    receiptNumber: row.receiptNumber,
    digest: row.digest,
  };
}
