import { sql } from 'kysely';
import { isOffice } from '../../../kernel/actor.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { StoredAnswer } from './store.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/**
 * Acts that hold no more by the last word on each, of those that the actor may read; the latest answer first. Acts taken back, or
 * corrected since in what was received, are left out before they are counted.
 * @param most how many answers, each with all of its acts
 */
export async function endedAnswers(ctx: Reader, { villageIds, most }: { villageIds: readonly string[]; most: number }): Promise<StoredAnswer[]> {
  const lastWords = ctx.db
    .selectFrom('followUpAnswers as answer')
    .selectAll('answer')
    .distinctOn('answer.actId')
    .where('answer.countyId', '=', ctx.actor.countyId)
    .where(withinReach(ctx.actor, villageIds))
    .orderBy('answer.actId')
    .orderBy('answer.answeredAt', 'desc')
    .orderBy('answer.answerId', 'desc');
  const standing = ctx.db
    .selectFrom(lastWords.as('last'))
    .innerJoin('actReceipts as receipt', (join) => join.onRef('receipt.countyId', '=', 'last.countyId').onRef('receipt.actId', '=', 'last.actId'))
    .selectAll('last')
    .select(({ fn }) =>
      fn
        .agg<number>('dense_rank')
        .over((over) => over.orderBy('last.answeredAt', 'desc').orderBy('last.answerId', 'desc'))
        .as('place'),
    )
    .where('last.holds', '=', false)
    .where('receipt.withdrawn', '=', false)
    .whereRef('last.revision', '>=', 'receipt.askedFrom');
  const rows = await ctx.db
    .selectFrom(standing.as('standing'))
    .selectAll('standing')
    .where('standing.place', '<=', most)
    .orderBy('standing.place')
    .orderBy('standing.actId')
    .execute();
  return rows.map(({ answeredOn, ...row }) => ({ ...row, day: answeredOn }));
}

/** As mayReadAct says it of one act: assistance/policy.ts. */
function withinReach(actor: Reader['actor'], villageIds: readonly string[]) {
  if (isOffice(actor)) return sql<boolean>`true`;
  if (actor.role === 'orgHead' || actor.role === 'reporter') return sql<boolean>`answer.organization_id = ${actor.organizationId ?? null}`;
  return sql<boolean>`answer.village_id = any(${villageIds}::uuid[])`;
}
