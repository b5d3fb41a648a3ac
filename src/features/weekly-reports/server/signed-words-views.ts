import { sql } from 'kysely';
import * as z from 'zod';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { reportContentSchema, type ReportContent } from '../content.ts';
import { figuresSchema } from '../figures.ts';
import { isLate } from '../standing.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** One received version with its week. */
export interface SignedVersion {
  reportId: string;
  version: number;
  campaignId: string;
  organizationId: string;
  dueDate: CalendarDate;
  startsAt: Date;
  receivedAt: Date;
  /** Null for a zero answer. */
  content: ReportContent | null;
}

export async function findSignedVersion({ db, actor }: Reader, { reportId, version }: { reportId: string; version: number }): Promise<SignedVersion | undefined> {
  const row = await db
    .selectFrom('weeklyReportVersions as version')
    .innerJoin('weeklyReports as report', (join) =>
      join.onRef('report.countyId', '=', 'version.countyId').onRef('report.reportId', '=', 'version.reportId'),
    )
    .innerJoin('expectedReports as expected', (join) =>
      join
        .onRef('expected.countyId', '=', 'report.countyId')
        .onRef('expected.campaignId', '=', 'report.campaignId')
        .onRef('expected.organizationId', '=', 'report.organizationId')
        .onRef('expected.dueDate', '=', 'report.dueDate'),
    )
    .select(['report.campaignId', 'report.organizationId', 'report.dueDate', 'expected.startsAt', 'version.receivedAt', 'version.content'])
    .where('version.countyId', '=', actor.countyId)
    .where('version.reportId', '=', reportId)
    .where('version.version', '=', version)
    .executeTakeFirst();
  return row && { ...row, reportId, version, content: row.content === null ? null : reportContentSchema.parse(row.content) };
}

/** Of the versions that wait for the office's review, those that were made of some acts. */
export async function awaitingReviewWith({ db, actor }: Reader, actIds: readonly string[]): Promise<{ reportId: string; version: number }[]> {
  if (actIds.length === 0) return [];
  return db
    .selectFrom('weeklyReportActs as held')
    .innerJoin('weeklyReports as report', (join) =>
      join.onRef('report.countyId', '=', 'held.countyId').onRef('report.reportId', '=', 'held.reportId').onRef('report.version', '=', 'held.version'),
    )
    .select(['report.reportId', 'report.version'])
    .distinct()
    .where('held.countyId', '=', actor.countyId)
    .where('held.actId', 'in', [...new Set(actIds)])
    .where('report.reviewState', '=', 'awaitingReview')
    .orderBy('report.reportId')
    .execute();
}

/** Whether the county has received a report of that id. */
export async function isReceivedReport({ db, actor }: Reader, reportId: string): Promise<boolean> {
  const row = await db
    .selectFrom('weeklyReports')
    .select('reportId')
    .where('countyId', '=', actor.countyId)
    .where('reportId', '=', reportId)
    .where('version', '>', 0)
    .executeTakeFirst();
  return row !== undefined;
}

/** The words of a signed report, with what it amounted to. */
export interface SignedWords {
  reportId: string;
  version: number;
  organizationId: string;
  organizationName: string;
  dueDate: CalendarDate;
  progress: string;
  effects: string;
  people: number;
  moneyFen: number;
  /** Of its acts with a note of some length. */
  notes: { actId: string; date: CalendarDate; note: string }[];
}

const notesSchema = z.array(z.object({ actId: z.string(), date: z.string(), note: z.string() }));
/** Shorter notes are nobody's own: what is drawn out of the database is bounded by it. */
const shortNote = 20;

/**
 * Latest versions of a campaign whose weeks end on some days, both included; returned ones and zero answers left out, and what cannot be
 * read: whoever looks at all of them must not be stopped by one.
 */
export async function listSignedWords(
  { db, actor }: Reader,
  { campaignId, from, to }: { campaignId: string; from: CalendarDate; to: CalendarDate },
): Promise<SignedWords[]> {
  const rows = await db
    .selectFrom('weeklyReports as report')
    .innerJoin('weeklyReportVersions as version', (join) =>
      join
        .onRef('version.countyId', '=', 'report.countyId')
        .onRef('version.reportId', '=', 'report.reportId')
        .onRef('version.version', '=', 'report.version'),
    )
    .innerJoin('organizations', (join) =>
      join.onRef('organizations.countyId', '=', 'report.countyId').onRef('organizations.organizationId', '=', 'report.organizationId'),
    )
    .select([
      'report.reportId',
      'report.version',
      'report.organizationId',
      'organizations.name as organizationName',
      'report.dueDate',
      'version.figures',
      sql<string>`coalesce(version.content ->> 'progress', '')`.as('progress'),
      sql<string>`coalesce(version.content ->> 'effects', '')`.as('effects'),
      sql<unknown>`coalesce((
        select jsonb_agg(jsonb_build_object('actId', act -> 'actId', 'date', act -> 'date', 'note', act -> 'note'))
        from jsonb_array_elements(version.content -> 'acts') as act
        where length(act ->> 'note') >= ${shortNote}
      ), '[]')`.as('notes'),
    ])
    .where('report.countyId', '=', actor.countyId)
    .where('report.campaignId', '=', campaignId)
    .where('report.dueDate', '>=', from)
    .where('report.dueDate', '<=', to)
    .where('version.kind', '=', 'report')
    .where('report.reviewState', '<>', 'returned')
    .orderBy('report.dueDate')
    .orderBy('report.reportId')
    .execute();
  return rows.flatMap(({ figures, notes, ...row }) => {
    const [sums, told] = [figuresSchema.safeParse(figures), notesSchema.safeParse(notes)];
    if (!sums.success || !told.success) return [];
    const { people, moneyFen } = sums.data;
    return [{ ...row, people, moneyFen, notes: told.data }];
  });
}

export interface WaitingReport {
  reportId: string;
  organizationName: string;
  dueDate: CalendarDate;
  version: number;
  kind: 'report' | 'zero';
  /** And no delay was accepted: somebody who judged that has looked at the report. */
  isLate: boolean;
  receivedAt: Date;
}

/** What waits for the office's review in a campaign, oldest week first and within it by receipt. */
export async function listAwaitingReview({ db, actor }: Reader, campaignId: string): Promise<WaitingReport[]> {
  const rows = await db
    .selectFrom('weeklyReports as report')
    .innerJoin('expectedReports as expected', (join) =>
      join
        .onRef('expected.countyId', '=', 'report.countyId')
        .onRef('expected.campaignId', '=', 'report.campaignId')
        .onRef('expected.organizationId', '=', 'report.organizationId')
        .onRef('expected.dueDate', '=', 'report.dueDate'),
    )
    .select(['report.reportId', 'expected.organizationName', 'report.dueDate', 'report.version', 'report.kind', 'report.firstOfKindAt', 'report.offlineDelayAccepted', 'expected.deadline'])
    .where('report.countyId', '=', actor.countyId)
    .where('report.campaignId', '=', campaignId)
    .where('report.reviewState', '=', 'awaitingReview')
    .where('report.version', '>', 0)
    .orderBy('report.dueDate')
    .orderBy('report.firstOfKindAt')
    .orderBy('report.reportId')
    .execute();
  return rows.flatMap(({ kind, firstOfKindAt, deadline, offlineDelayAccepted, ...row }) =>
    firstOfKindAt === null ? [] : [{ ...row, kind: kind === 'zero' ? ('zero' as const) : ('report' as const), isLate: isLate(firstOfKindAt, deadline) && !offlineDelayAccepted, receivedAt: firstOfKindAt }],
  );
}
