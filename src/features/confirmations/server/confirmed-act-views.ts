import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/**
 * Acts in person that were recorded with a place, of which all was received by the word of their receiving side, and some of it by a word in
 * its own account: not only by a code that the giver's side types, nor only by a witness. The latest days first.
 */
export async function placedActsConfirmedByVillage({ db, actor }: Pick<UseCaseContext, 'db' | 'actor'>, villageId: string, most: number): Promise<string[]> {
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
    .where(({ exists, selectFrom }) =>
      exists(
        // Also of an act that was corrected since: whoever reads it looks at what stands now.
        selectFrom('assistanceActs as entry')
          .select('entry.actId')
          .where('entry.countyId', '=', actor.countyId)
          .whereRef('entry.actId', '=', 'receipt.actId')
          .whereRef('entry.revision', '>=', 'receipt.askedFrom')
          .where('entry.mode', '=', 'inPerson')
          .where('entry.location', 'is not', null),
      ),
    )
    .orderBy('receipt.actedOn', 'desc')
    .orderBy('receipt.actId', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ actId }) => actId);
}
