import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { HintView } from '../contract.ts';
import { hintSchema, keyOf, weightOf, type Hint, type HintKind } from '../hint.ts';

interface OfVersion {
  reportId: string;
  version: number;
}

/** Takes a version to be looked through; false where that was done already. */
export async function addReading(ctx: UseCaseContext, { reportId, version }: OfVersion): Promise<boolean> {
  const added = await ctx.db
    .insertInto('reportReadings')
    .values({ countyId: ctx.actor.countyId, reportId, version, readAt: ctx.now })
    .onConflict((conflict) => conflict.columns(['countyId', 'reportId', 'version']).doNothing())
    .returning('reportId')
    .executeTakeFirst();
  return added !== undefined;
}

/** Writes hints down with their evidence; each matter once a version. */
export async function addHints(ctx: UseCaseContext, { reportId, version }: OfVersion, hints: readonly Hint[]): Promise<void> {
  if (hints.length === 0) return;
  const byKey = new Map(hints.map((hint) => [keyOf(hint), hint]));
  await ctx.db
    .insertInto('reportHints')
    .values(
      [...byKey].map(([key, hint]) => ({
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

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

function hintsWithDismissals({ db, actor }: Reader) {
  return db
    .selectFrom('reportHints as hint')
    .leftJoin('hintDismissals as dismissal', (join) =>
      join.onRef('dismissal.countyId', '=', 'hint.countyId').onRef('dismissal.hintId', '=', 'hint.hintId'),
    )
    .select([
      'hint.hintId',
      'hint.reportId',
      'hint.version',
      'hint.evidence',
      'hint.noticedAt',
      'dismissal.reason',
      'dismissal.dismissedByName',
      'dismissal.dismissedAt',
    ])
    .where('hint.countyId', '=', actor.countyId);
}

type HintRow = Awaited<ReturnType<ReturnType<typeof hintsWithDismissals>['executeTakeFirstOrThrow']>>;

function viewOf({ hintId, evidence, noticedAt, reason, dismissedByName, dismissedAt }: HintRow): HintView {
  const dismissal = dismissedAt && { reason: reason ?? '', by: dismissedByName ?? '', at: dismissedAt.toISOString() };
  return { hintId, hint: hintSchema.parse(evidence), noticedAt: noticedAt.toISOString(), dismissal };
}

/** The latest version that was looked through, with its hints: what needs a person most first, of one kind as they were noticed. */
export async function listHints(ctx: Reader, reportId: string): Promise<{ version: number | null; hints: HintView[] }> {
  const latest = await ctx.db
    .selectFrom('reportReadings')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('countyId', '=', ctx.actor.countyId)
    .where('reportId', '=', reportId)
    .executeTakeFirst();
  const version = latest?.version ?? null;
  if (version === null) return { version, hints: [] };
  const rows = await hintsWithDismissals(ctx).where('hint.reportId', '=', reportId).where('hint.version', '=', version).orderBy('hint.hintId').execute();
  return { version, hints: rows.map(viewOf).toSorted((a, b) => weightOf(a.hint.kind) - weightOf(b.hint.kind)) };
}

export async function findHint(ctx: Reader, hintId: string): Promise<(HintView & OfVersion) | undefined> {
  const row = await hintsWithDismissals(ctx).where('hint.hintId', '=', hintId).executeTakeFirst();
  return row && { ...viewOf(row), reportId: row.reportId, version: row.version };
}

/** False where somebody else was quicker: nothing in this table is changed, so no row is held against it. */
export async function addDismissal(ctx: UseCaseContext, hintId: string, reason: string): Promise<boolean> {
  const added = await ctx.db
    .insertInto('hintDismissals')
    .values({
      countyId: ctx.actor.countyId,
      hintId,
      reason,
      dismissedBy: ctx.actor.accountId,
      dismissedByName: ctx.actor.name,
      dismissedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['countyId', 'hintId']).doNothing())
    .returning('hintId')
    .executeTakeFirst();
  return added !== undefined;
}

/** Of several reports: which versions were looked through, and the kinds of hints in them that nobody has decided on. */
export async function readingsOf(ctx: Reader, reportIds: readonly string[]): Promise<Map<string, HintKind[]>> {
  if (reportIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('reportReadings as reading')
    .leftJoin('reportHints as hint', (join) =>
      join
        .onRef('hint.countyId', '=', 'reading.countyId')
        .onRef('hint.reportId', '=', 'reading.reportId')
        .onRef('hint.version', '=', 'reading.version'),
    )
    .leftJoin('hintDismissals as dismissal', (join) =>
      join.onRef('dismissal.countyId', '=', 'hint.countyId').onRef('dismissal.hintId', '=', 'hint.hintId'),
    )
    .select(['reading.reportId', 'reading.version', 'hint.kind', 'dismissal.hintId as dismissedId'])
    .where('reading.countyId', '=', ctx.actor.countyId)
    .where('reading.reportId', 'in', [...reportIds])
    .orderBy('hint.hintId')
    .execute();
  const open = new Map<string, HintKind[]>();
  for (const { reportId, version, kind, dismissedId } of rows) {
    const kinds = open.get(versionKey({ reportId, version })) ?? [];
    const isOpen = kind !== null && dismissedId === null && !kinds.includes(kind as HintKind);
    open.set(versionKey({ reportId, version }), isOpen ? [...kinds, kind as HintKind] : kinds);
  }
  return open;
}

export function versionKey({ reportId, version }: OfVersion): string {
  return `${reportId} ${version}`;
}

/** Received versions that await review and were not looked through: the server went down between receipt and reading. */
export async function listUnread({ db, actor }: Reader, most: number): Promise<OfVersion[]> {
  return db
    .selectFrom('weeklyReports as report')
    .leftJoin('reportReadings as reading', (join) =>
      join
        .onRef('reading.countyId', '=', 'report.countyId')
        .onRef('reading.reportId', '=', 'report.reportId')
        .onRef('reading.version', '=', 'report.version'),
    )
    .select(['report.reportId', 'report.version'])
    .where('report.countyId', '=', actor.countyId)
    .where('report.reviewState', '=', 'awaitingReview')
    .where('report.version', '>', 0)
    .where('reading.reportId', 'is', null)
    .orderBy('report.reportId')
    .limit(most)
    .execute();
}

export async function listCountyIds(db: UseCaseContext['db']): Promise<string[]> {
  const rows = await db.selectFrom('counties').select('countyId').execute();
  return rows.map(({ countyId }) => countyId);
}
