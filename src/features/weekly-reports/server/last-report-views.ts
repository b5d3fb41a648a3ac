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
 * that came later is overtaken: see `findNextReport`.
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

/** What the next report looked at: the version that stood when the first report of a later week came. */
export interface NextReport {
  cameAt: Date;
  /** Of this report; null where none had come: it was overtaken. */
  sawVersion: number | null;
}

/**
 * The first report of a later week that came, if one has. Only this one looks back at what stood then: whatever came after it, or
 * came to stand after it, is nobody's but its own report's.
 */
export async function findNextReport(ctx: Reader, of: InOrder): Promise<NextReport | undefined> {
  const next = await reportsBeside(ctx, of)
    .select('version.receivedAt')
    .where('report.dueDate', '>', of.dueDate)
    .orderBy('version.receivedAt')
    .limit(1)
    .executeTakeFirst();
  if (!next) return undefined;
  const seen = await reportsBeside(ctx, of)
    .select('version.version')
    .where('report.reportId', '=', of.reportId)
    .where('version.receivedAt', '<=', next.receivedAt)
    .orderBy('version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { cameAt: next.receivedAt, sawVersion: seen?.version ?? null };
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
