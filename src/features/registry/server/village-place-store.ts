import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Place, StatedPlace } from '../village-place.ts';
import type { CountyContext } from './household-store.ts';

/** Stated places by village; of villages of which nobody has said it there is none. */
export async function statedPlacesOf({ db, actor }: CountyContext, villageIds: readonly string[]): Promise<Map<string, StatedPlace>> {
  if (villageIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('villagePlaces')
    .select(['villageId', 'latitude', 'longitude', 'accuracyMetres', 'statedByName', 'statedByRole', 'statedAt'])
    .where('countyId', '=', actor.countyId)
    .where('villageId', 'in', [...new Set(villageIds)])
    .execute();
  return new Map(
    rows.map(({ villageId, statedByRole, statedAt, ...row }) => [
      villageId,
      { ...row, statedByRole: statedByRole as StatedPlace['statedByRole'], statedAt: statedAt.toISOString() },
    ]),
  );
}

export async function saveVillagePlace(
  { db, actor, now }: UseCaseContext,
  villageId: string,
  place: Place & { accuracyMetres: number | null },
): Promise<void> {
  await db
    .insertInto('villagePlaces')
    .values({ countyId: actor.countyId, villageId, ...place, statedBy: actor.accountId, statedByName: actor.name, statedByRole: actor.role, statedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['countyId', 'villageId']).doUpdateSet(({ ref }) => ({
        latitude: ref('excluded.latitude'),
        longitude: ref('excluded.longitude'),
        accuracyMetres: ref('excluded.accuracyMetres'),
        statedBy: ref('excluded.statedBy'),
        statedByName: ref('excluded.statedByName'),
        statedByRole: ref('excluded.statedByRole'),
        statedAt: ref('excluded.statedAt'),
      })),
    )
    .execute();
}

export async function deleteVillagePlace({ db, actor }: CountyContext, villageId: string): Promise<void> {
  await db.deleteFrom('villagePlaces').where('countyId', '=', actor.countyId).where('villageId', '=', villageId).execute();
}
