import { sql } from 'kysely';
import { idSchema } from '../../../kernel/ids.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** A received version, by its week. */
export interface LastReport {
  reportId: string;
  version: number;
  dueDate: CalendarDate;
}

/** A report by which others of its organization are told earlier or later. */
export interface InOrder {
  reportId: string;
  campaignId: string;
  organizationId: string;
  dueDate: CalendarDate;
}

/** Full reports of the same organization in the same campaign, every version, beside when this one first came. */
function reportsBeside({ db, actor }: Reader, { reportId, campaignId, organizationId }: InOrder) {
  return db
    .selectFrom('weeklyReports as report')
    .innerJoin('weeklyReportVersions as version', (join) =>
      join.onRef('version.countyId', '=', 'report.countyId').onRef('version.reportId', '=', 'report.reportId'),
    )
    .innerJoin(
      ({ selectFrom }) =>
        selectFrom('weeklyReportVersions')
          .select(({ fn }) => fn.min<Date>('receivedAt').as('at'))
          .where('countyId', '=', actor.countyId)
          .where('reportId', '=', reportId)
          .where('kind', '=', 'report')
          .as('came'),
      (join) => join.onTrue(),
    )
    .where('report.countyId', '=', actor.countyId)
    .where('report.campaignId', '=', campaignId)
    .where('report.organizationId', '=', organizationId)
    .where('version.kind', '=', 'report');
}

/**
 * The report that an organization had sent in last for a week before this one when this one came, whatever became of it in review. One
 * that came later is overtaken: see `isOvertaken`.
 */
export async function findLastReport(ctx: Reader, of: InOrder): Promise<LastReport | undefined> {
  return reportsBeside(ctx, of)
    .select(['report.reportId', 'version.version', 'report.dueDate'])
    .where('report.dueDate', '<', of.dueDate)
    .whereRef('version.receivedAt', '<=', 'came.at')
    .orderBy('report.dueDate', 'desc')
    .orderBy('version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether a report for a later week had come before this one did. */
export async function isOvertaken(ctx: Reader, of: InOrder): Promise<boolean> {
  const later = await reportsBeside(ctx, of)
    .select('report.reportId')
    .where('report.dueDate', '>', of.dueDate)
    .whereRef('version.receivedAt', '<', 'came.at')
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

/** Which acts of a received version were paid on a day or later; what cannot be read in it is left out and stops nobody. */
export async function listPaidActIds({ db, actor }: Reader, { reportId, version }: LastReport, from: CalendarDate): Promise<string[]> {
  const row = await db
    .selectFrom('weeklyReportVersions')
    .select(
      sql<unknown[] | null>`jsonb_path_query_array(content, '$.acts[*] ? (@.moneyFen > 0 && @.date >= $from).actId', jsonb_build_object('from', ${from}::text), true)`.as('actIds'),
    )
    .where('countyId', '=', actor.countyId)
    .where('reportId', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst();
  return (row?.actIds ?? []).flatMap((actId) => idSchema.safeParse(actId).data ?? []);
}
