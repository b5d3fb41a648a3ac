import { grouped } from '../../../kernel/grouped.ts';
import { shanghaiDate, type CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { SignedAct, WeekSpan } from '../week-acts.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;
type NamedVersion = { reportId: string; version: number };

/** A statement carries 65,535 values, and a row of these has five. */
const mostRows = 5000;

/** Binds a version to the revisions of the acts that it was made of. */
export async function bindActs(ctx: UseCaseContext, bound: { reportId: string; version: number }, acts: readonly SignedAct[]): Promise<void> {
  const { countyId } = ctx.actor;
  const { reportId, version } = bound;
  for (let from = 0; from < acts.length; from += mostRows) {
    const rows = acts.slice(from, from + mostRows).map(({ actId, revision }) => ({ countyId, reportId, version, actId, actRevision: revision }));
    await ctx.db.insertInto('weeklyReportActs').values(rows).execute();
  }
}

/** The acts of one received version. */
export async function listSignedActs(ctx: Reader, version: NamedVersion): Promise<SignedAct[]> {
  return listActsSignedIn(ctx, [version]);
}

/** The acts of received versions of several reports. */
export async function listActsSignedIn(ctx: Reader, named: readonly NamedVersion[]): Promise<(SignedAct & { reportId: string })[]> {
  if (named.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('weeklyReportActs')
    .select(['reportId', 'actId', 'actRevision'])
    .where('countyId', '=', ctx.actor.countyId)
    .where(({ eb, or, val }) => or([...reportsByVersion(named)].map(([version, reportIds]) => eb('version', '=', version).and('reportId', '=', eb.fn.any(val(reportIds))))))
    .execute();
  return rows.map(({ reportId, actId, actRevision }) => ({ reportId, actId, revision: actRevision }));
}

/** A version number is common to many reports of a week. */
function reportsByVersion(named: readonly NamedVersion[]): Map<number, string[]> {
  const reports = grouped(named, ({ version }) => version);
  return new Map([...reports].map(([version, of]) => [version, of.map(({ reportId }) => reportId)]));
}

/** In which week of a campaign each of these acts was signed last, by the versions that count now. */
export async function listSignedWeeks(
  ctx: UseCaseContext,
  { campaignId, actIds }: { campaignId: string; actIds: readonly string[] },
): Promise<Map<string, CalendarDate>> {
  if (actIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('weeklyReportActs as held')
    .innerJoin('weeklyReports as report', (join) =>
      join
        .onRef('report.countyId', '=', 'held.countyId')
        .onRef('report.reportId', '=', 'held.reportId')
        .onRef('report.version', '=', 'held.version'),
    )
    .select(['held.actId', 'report.dueDate'])
    .where('held.countyId', '=', ctx.actor.countyId)
    .where(({ eb, val }) => eb('held.actId', '=', eb.fn.any(val([...actIds]))))
    .where('report.campaignId', '=', campaignId)
    .execute();
  return new Map(rows.map(({ actId, dueDate }) => [actId, dueDate]));
}

/** The weeks of organizations, of each oldest first; those that a later plan no longer asks for only where they were answered. */
export async function listWeekSpans(
  ctx: UseCaseContext,
  { campaignId, organizationIds }: { campaignId: string; organizationIds: readonly string[] },
): Promise<Map<string, WeekSpan[]>> {
  const rows = await ctx.db
    .selectFrom('expectedReports as expected')
    .leftJoin('weeklyReports as report', (join) =>
      join
        .onRef('report.countyId', '=', 'expected.countyId')
        .onRef('report.campaignId', '=', 'expected.campaignId')
        .onRef('report.organizationId', '=', 'expected.organizationId')
        .onRef('report.dueDate', '=', 'expected.dueDate'),
    )
    .select(['expected.organizationId', 'expected.dueDate', 'expected.startsAt', 'expected.endedAt', 'report.version'])
    .where('expected.countyId', '=', ctx.actor.countyId)
    .where('expected.campaignId', '=', campaignId)
    .where(({ eb, val }) => eb('expected.organizationId', '=', eb.fn.any(val([...organizationIds]))))
    .orderBy('expected.dueDate')
    .execute();
  const asked = rows.filter(({ endedAt, version }) => endedAt === null || (version ?? 0) > 0);
  const weeks = [...grouped(asked, ({ organizationId }) => organizationId)].map(([organizationId, of]): [string, WeekSpan[]] => [
    organizationId,
    of.map(({ dueDate, startsAt, version }) => ({ dueDate, startsOn: shanghaiDate(startsAt), isAnswered: (version ?? 0) > 0 })),
  ]);
  return new Map(weeks);
}
