import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { keyOf, type Hint } from '../hint.ts';
import { carryDismissals } from './carried-dismissals-store.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

export interface OfVersion {
  reportId: string;
  version: number;
}

export async function isRead({ db, actor }: Reader, { reportId, version }: OfVersion): Promise<boolean> {
  const row = await db
    .selectFrom('reportReadings')
    .select('reportId')
    .where('countyId', '=', actor.countyId)
    .where('reportId', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a version as looked through; false where that was done already, perhaps in the same moment. */
export async function addReading(ctx: UseCaseContext, { reportId, version }: OfVersion): Promise<boolean> {
  const added = await ctx.db
    .insertInto('reportReadings')
    .values({ countyId: ctx.actor.countyId, reportId, version, readAt: ctx.now })
    .onConflict((conflict) => conflict.columns(['countyId', 'reportId', 'version']).doNothing())
    .returning('reportId')
    .executeTakeFirst();
  return added !== undefined;
}

/** A statement takes so many values at most; a week's every act may be dated wrong. */
const rowsAtOnce = 500;

/** Writes hints down with their evidence, each matter once a version; what was dismissed in an earlier one on the same evidence stays so. */
export async function addHints(ctx: UseCaseContext, { reportId, version }: OfVersion, hints: readonly Hint[]): Promise<void> {
  const byKey = [...new Map(hints.map((hint) => [keyOf(hint), hint]))];
  for (let first = 0; first < byKey.length; first += rowsAtOnce) {
    await ctx.db
      .insertInto('reportHints')
      .values(
        byKey.slice(first, first + rowsAtOnce).map(([key, hint]) => ({
          countyId: ctx.actor.countyId,
          hintId: newId(),
          reportId,
          version,
          kind: hint.kind,
          key,
          evidence: JSON.stringify(hint),
          noticedAt: ctx.now,
        })),
      )
      // What was noticed before, and perhaps dismissed, stays as it was then.
      .onConflict((conflict) => conflict.columns(['countyId', 'reportId', 'version', 'key']).doNothing())
      .execute();
  }
  if (byKey.length > 0) await carryDismissals(ctx, { reportId, version });
}

/** Received versions that await review and were not looked through, those first that were not tried or not for the longest time. */
export async function listUnread({ db, actor }: Reader, most: number): Promise<OfVersion[]> {
  return db
    .selectFrom('weeklyReports as report')
    .leftJoin('reportReadings as reading', (join) =>
      join
        .onRef('reading.countyId', '=', 'report.countyId')
        .onRef('reading.reportId', '=', 'report.reportId')
        .onRef('reading.version', '=', 'report.version'),
    )
    .leftJoin('reportReadingFailures as failure', (join) =>
      join
        .onRef('failure.countyId', '=', 'report.countyId')
        .onRef('failure.reportId', '=', 'report.reportId')
        .onRef('failure.version', '=', 'report.version'),
    )
    .select(['report.reportId', 'report.version'])
    .where('report.countyId', '=', actor.countyId)
    .where('report.reviewState', '=', 'awaitingReview')
    .where('report.version', '>', 0)
    .where('reading.reportId', 'is', null)
    .orderBy('failure.lastFailedAt', (order) => order.asc().nullsFirst())
    .orderBy('report.reportId')
    .limit(most)
    .execute();
}

/** Counties of this installation: national table. For jobs and figures of the program only. */
export async function listCountyIds(db: UseCaseContext['db']): Promise<string[]> {
  const rows = await db.selectFrom('counties').select('countyId').execute();
  return rows.map(({ countyId }) => countyId);
}
