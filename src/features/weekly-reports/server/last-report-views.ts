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

/** The report that an organization sent in last for a week before this one, whatever became of it in review. */
export async function findLastReport(
  { db, actor }: Reader,
  { campaignId, organizationId, dueDate }: { campaignId: string; organizationId: string; dueDate: CalendarDate },
): Promise<LastReport | undefined> {
  return db
    .selectFrom('weeklyReports as report')
    .innerJoin('weeklyReportVersions as version', (join) =>
      join.onRef('version.countyId', '=', 'report.countyId').onRef('version.reportId', '=', 'report.reportId'),
    )
    .select(['report.reportId', 'version.version', 'report.dueDate'])
    .where('report.countyId', '=', actor.countyId)
    .where('report.campaignId', '=', campaignId)
    .where('report.organizationId', '=', organizationId)
    .where('report.dueDate', '<', dueDate)
    .where('version.kind', '=', 'report')
    .orderBy('report.dueDate', 'desc')
    .orderBy('version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
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
