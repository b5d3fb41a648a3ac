import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/**
 * Acts for a village of which its receiving side has said in its own account that all was received: not by a code that the giver's side
 * types, nor by a witness. The latest days first.
 */
export async function actsConfirmedByVillage({ db, actor }: Pick<UseCaseContext, 'db' | 'actor'>, villageId: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('actReceipts as receipt')
    .select('receipt.actId')
    .where('receipt.countyId', '=', actor.countyId)
    .where('receipt.villageId', '=', villageId)
    .where('receipt.withdrawn', '=', false)
    .where('receipt.state', '=', 'confirmed')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('actAnswers as answer')
          .select('answer.actId')
          .where('answer.countyId', '=', actor.countyId)
          .whereRef('answer.actId', '=', 'receipt.actId')
          .whereRef('answer.revision', '>=', 'receipt.askedFrom')
          .where('answer.way', '=', 'account')
          .where('answer.received', '=', true),
      ),
    )
    .orderBy('receipt.actedOn', 'desc')
    .orderBy('receipt.actId', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ actId }) => actId);
}
