import * as z from 'zod';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { assistanceActSchema } from '../act.ts';
import type { LedgerEntry, NextRevision } from '../ledger.ts';

const storedGoods = z.array(assistanceActSchema.shape.goods.element);

/** The latest revisions of the acts that a report brought, and of any other act among the ids given. */
export async function listLatestActs(
  ctx: UseCaseContext,
  { reportId, actIds }: { reportId: string; actIds: readonly string[] },
): Promise<LedgerEntry[]> {
  const rows = await ctx.db
    .selectFrom('assistanceActs')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where((eb) =>
      eb.or([eb('reportId', '=', reportId), ...(actIds.length > 0 ? [eb('actId', 'in', [...actIds])] : [])]),
    )
    .orderBy('actId')
    .orderBy('revision', 'desc')
    .distinctOn('actId')
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    reportId: row.reportId,
    withdrawn: row.withdrawn,
    act: assistanceActSchema.parse({
      actId: row.actId,
      date: row.actedOn,
      villageId: row.villageId,
      mode: row.mode,
      kind: row.kind,
      people: row.people,
      visits: row.visits,
      moneyFen: row.moneyFen,
      goods: storedGoods.parse(row.goods),
      note: row.note,
      byHead: row.byHead,
    }),
  }));
}

export interface ActSource {
  campaignId: string;
  organizationId: string;
  reportId: string;
  version: number;
}

/**
 * Adds revisions to the ledger; nothing in it is ever changed.
 * @returns the ids of the acts that went in: one that another transaction has entered meanwhile is missing
 */
export async function addRevisions(ctx: UseCaseContext, source: ActSource, revisions: readonly NextRevision[]): Promise<Set<string>> {
  if (revisions.length === 0) return new Set();
  const added = await ctx.db
    .insertInto('assistanceActs')
    .values(
      revisions.map(({ act, revision, withdrawn }) => ({
        countyId: ctx.actor.countyId,
        actId: act.actId,
        revision,
        campaignId: source.campaignId,
        organizationId: source.organizationId,
        villageId: act.villageId,
        actedOn: act.date,
        mode: act.mode,
        kind: act.kind,
        people: act.people,
        visits: act.visits,
        moneyFen: act.moneyFen,
        goods: JSON.stringify(act.goods),
        note: act.note,
        byHead: act.byHead,
        withdrawn,
        reportId: source.reportId,
        reportVersion: source.version,
        recordedBy: ctx.actor.accountId,
        recordedAt: ctx.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['countyId', 'actId', 'revision']).doNothing())
    .returning('actId')
    .execute();
  return new Set(added.map(({ actId }) => actId));
}
