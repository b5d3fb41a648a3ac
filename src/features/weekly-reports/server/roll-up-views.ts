import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { giftSumSchema, type GiftSum } from '../gifts-of-week.ts';
import { rollUpSchema, type RollUp } from '../roll-up.ts';
import type { BoardEntry } from '../board.ts';
import { listBoardEntries } from './board-views.ts';
import { listNamedVersions, type ReportVersion } from './versions-store.ts';

export interface CountyWeek {
  campaignId: string;
  dueDate: CalendarDate;
}

/** Every organization of a week with the latest version that was received from it. */
export async function listWeekReports(
  ctx: UseCaseContext,
  { campaignId, dueDate }: CountyWeek,
): Promise<(BoardEntry & { latest: ReportVersion | undefined })[]> {
  const entries = await listBoardEntries(ctx, campaignId, { from: dueDate, to: dueDate });
  const versions = await listNamedVersions(
    ctx,
    entries.flatMap(({ report }) => (report ? [report] : [])),
  );
  const byReport = new Map(versions.map((version) => [version.reportId, version]));
  return entries.map((entry) => ({ ...entry, latest: entry.report && byReport.get(entry.report.reportId) }));
}

export interface WeekClosing {
  rollUp: RollUp;
  /** Null where they were not kept yet. */
  gifts: GiftSum[] | null;
  digest: string;
  closedBy: string;
  closedAt: Date;
}

export async function findClosing(ctx: UseCaseContext, { campaignId, dueDate }: CountyWeek): Promise<WeekClosing | undefined> {
  const row = await ctx.db
    .selectFrom('weekClosings')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', campaignId)
    .where('dueDate', '=', dueDate)
    .executeTakeFirst();
  return (
    row && {
      rollUp: rollUpSchema.parse(row.rollUp),
      gifts: row.gifts === null ? null : giftSumSchema.array().parse(row.gifts),
      digest: row.digest,
      closedBy: row.closedByName,
      closedAt: row.closedAt,
    }
  );
}

/** Name of the actor's county: national table. */
export async function getCountyName(ctx: UseCaseContext): Promise<string> {
  const { name } = await ctx.db
    .selectFrom('counties')
    .select('name')
    .where('countyId', '=', ctx.actor.countyId)
    .executeTakeFirstOrThrow();
  return name;
}
