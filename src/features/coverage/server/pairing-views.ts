import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/** Organizations with a live pairing with a village, confirmed or still on paper, in the order of their pairings. */
export async function listPairedOrganizations(
  { db, actor }: Pick<UseCaseContext, 'db' | 'actor'>,
  villageId: string,
): Promise<{ organizationId: string; name: string }[]> {
  return db
    .selectFrom('pairings')
    .innerJoin('organizations', (join) =>
      join.onRef('organizations.countyId', '=', 'pairings.countyId').onRef('organizations.organizationId', '=', 'pairings.organizationId'),
    )
    .select(['organizations.organizationId', 'organizations.name'])
    .where('pairings.countyId', '=', actor.countyId)
    .where('pairings.villageId', '=', villageId)
    .where('pairings.endedAt', 'is', null)
    .orderBy('pairings.pairingId')
    .execute();
}
