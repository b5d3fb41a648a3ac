import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/** In the transaction that accepts it: whatever becomes of the server afterwards, the photo is still to be looked at. */
export async function addLatePhoto({ db, actor }: UseCaseContext, evidenceId: string): Promise<void> {
  await db
    .insertInto('photosToCompare')
    .values({ countyId: actor.countyId, evidenceId })
    .onConflict((conflict) => conflict.columns(['countyId', 'evidenceId']).doNothing())
    .execute();
}

/** In the transaction that looks at it; false where that was done already. One that is being looked at is waited for. */
export async function takeLatePhoto({ db, actor }: UseCaseContext, evidenceId: string): Promise<boolean> {
  const taken = await db
    .deleteFrom('photosToCompare')
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .returning('evidenceId')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Photos that nobody has looked at yet: about to be, or left behind by a server that went down. */
export async function listLatePhotos({ db, actor }: UseCaseContext, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('photosToCompare')
    .select('evidenceId')
    .where('countyId', '=', actor.countyId)
    .orderBy('evidenceId')
    .limit(most)
    .execute();
  return rows.map(({ evidenceId }) => evidenceId);
}
