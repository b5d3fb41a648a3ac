import type { CountyContext } from './household-store.ts';
import type { VillageFacts } from '../contract.ts';

export type VillageRow = VillageFacts & { revision: number };

export async function getVillageFactsForUpdate({ db, actor }: CountyContext, villageId: string): Promise<VillageRow> {
  return db
    .selectFrom('villages')
    .select(['divisionCode', 'collectiveIncomeFen', 'distanceToCountyKm', 'allHouseholds', 'allPersons', 'revision'])
    .where('countyId', '=', actor.countyId)
    .where('villageId', '=', villageId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateVillageFacts(
  { db, actor }: CountyContext,
  villageId: string,
  change: Partial<VillageRow>,
): Promise<void> {
  await db
    .updateTable('villages')
    .set(change)
    .where('countyId', '=', actor.countyId)
    .where('villageId', '=', villageId)
    .execute();
}

/** False where the county has no such township. */
export async function updateTownshipCode({ db, actor }: CountyContext, townshipId: string, divisionCode: string | null): Promise<boolean> {
  const updated = await db
    .updateTable('townships')
    .set({ divisionCode })
    .where('countyId', '=', actor.countyId)
    .where('townshipId', '=', townshipId)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
