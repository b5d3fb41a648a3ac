import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Township, Village } from '../contract.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

function villagesOfCounty({ db, actor }: Reader) {
  return db
    .selectFrom('villages')
    .leftJoin('townships', (join) =>
      join.onRef('townships.countyId', '=', 'villages.countyId').onRef('townships.townshipId', '=', 'villages.townshipId'),
    )
    .select(['villages.villageId', 'villages.name', 'villages.townshipId', 'townships.name as townshipName'])
    .where('villages.countyId', '=', actor.countyId);
}

/** One village of the actor's county, or undefined where there is none of that id. */
export async function findVillage(ctx: Reader, villageId: string): Promise<Village | undefined> {
  return villagesOfCounty(ctx).where('villages.villageId', '=', villageId).executeTakeFirst();
}

/** All villages of the county in the order in which they came in, which is that of the notices. */
export async function allVillages(ctx: Reader): Promise<Village[]> {
  return villagesOfCounty(ctx).orderBy('villages.villageId').execute();
}

/** Villages by id; ids that the county does not know are left out. */
export async function villagesById(ctx: Reader, villageIds: readonly string[]): Promise<Map<string, Village>> {
  if (villageIds.length === 0) return new Map();
  const rows = await villagesOfCounty(ctx).where('villages.villageId', 'in', [...new Set(villageIds)]).execute();
  return new Map(rows.map((row) => [row.villageId, row]));
}

/** One township of the actor's county, or undefined where there is none of that id. */
export async function findTownship(ctx: Reader, townshipId: string): Promise<Township | undefined> {
  return townshipsOfCounty(ctx).where('townshipId', '=', townshipId).executeTakeFirst();
}

export async function allTownships(ctx: Reader): Promise<Township[]> {
  return townshipsOfCounty(ctx).orderBy('townshipId').execute();
}

function townshipsOfCounty({ db, actor }: Reader) {
  return db.selectFrom('townships').select(['townshipId', 'name']).where('countyId', '=', actor.countyId);
}
