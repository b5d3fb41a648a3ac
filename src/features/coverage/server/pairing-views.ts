import type { UseCaseContext } from '../../../platform/use-case/context.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/**
 * Holds the live pairings of a village until the transaction ends, so that none ends before what hangs on it is written. Before
 * any household is held, as the ending of a pairing does it.
 */
export async function holdPairings({ db, actor }: Reader, villageId: string): Promise<void> {
  await db
    .selectFrom('pairings')
    .select('pairingId')
    .where('countyId', '=', actor.countyId)
    .where('villageId', '=', villageId)
    .where('endedAt', 'is', null)
    .orderBy('pairingId')
    .forShare()
    .execute();
}

/** The same for the pairings by which somebody answers for one of these households where it lives now. */
export async function holdPairingsOfHelpers({ db, actor }: Reader, householdIds: readonly string[]): Promise<void> {
  if (householdIds.length === 0) return;
  await db
    .selectFrom('pairings')
    .innerJoin('households', (join) =>
      join.onRef('households.countyId', '=', 'pairings.countyId').onRef('households.villageId', '=', 'pairings.villageId'),
    )
    .innerJoin('householdResponsibilities as responsibility', (join) =>
      join
        .onRef('responsibility.countyId', '=', 'pairings.countyId')
        .onRef('responsibility.householdId', '=', 'households.householdId')
        .onRef('responsibility.organizationId', '=', 'pairings.organizationId'),
    )
    .select('pairings.pairingId')
    .where('pairings.countyId', '=', actor.countyId)
    .where('households.householdId', 'in', householdIds)
    .where('pairings.endedAt', 'is', null)
    .where('responsibility.endedAt', 'is', null)
    .orderBy('pairings.pairingId')
    .forShare('pairings')
    .execute();
}

/** Organizations with a live pairing with a village, confirmed or still on paper, in the order of their pairings. */
export async function listPairedOrganizations(
  { db, actor }: Reader,
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
