import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { HintView } from '../contract.ts';
import { hintSchema, weightOf, type HintKind } from '../hint.ts';
import type { OfVersion } from './readings-store.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

function hintsWithDismissals({ db, actor }: Reader) {
  return db
    .selectFrom('reportHints as hint')
    .leftJoin('hintDismissals as dismissal', (join) =>
      join.onRef('dismissal.countyId', '=', 'hint.countyId').onRef('dismissal.hintId', '=', 'hint.hintId'),
    )
    .leftJoin('reportHints as original', (join) =>
      join.onRef('original.countyId', '=', 'dismissal.countyId').onRef('original.hintId', '=', 'dismissal.carriedFrom'),
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
      'original.version as carriedFrom',
    ])
    .where('hint.countyId', '=', actor.countyId);
}

type HintRow = Awaited<ReturnType<ReturnType<typeof hintsWithDismissals>['executeTakeFirstOrThrow']>>;

function viewOf({ hintId, evidence, noticedAt, reason, dismissedByName, dismissedAt, carriedFrom }: HintRow): HintView {
  const dismissal = dismissedAt && { reason: reason ?? '', by: dismissedByName ?? '', at: dismissedAt.toISOString(), carriedFrom };
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
