import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type { DraftVillage } from '../../imports/draft-row.ts';
import type { CountyContext } from './import-store.ts';

/** A village with the facts that a sheet of villages has. */
export type VillageFacts = { [K in keyof Required<DraftVillage>]: Required<DraftVillage>[K] | null } & {
  villageId: string;
  name: string;
  townshipName: string | null;
};

/** To be written by the same transaction they are held until its end. */
export async function listVillageFacts({ db, actor }: CountyContext, { held }: { held: boolean }): Promise<VillageFacts[]> {
  return db
    .selectFrom('villages')
    .leftJoin('townships', (join) => join.onRef('townships.countyId', '=', 'villages.countyId').onRef('townships.townshipId', '=', 'villages.townshipId'))
    .select([
      'villages.villageId', 'villages.name', 'townships.name as townshipName', 'villages.divisionCode', 'villages.collectiveIncomeFen',
      'villages.distanceToCountyKm', 'villages.allHouseholds', 'villages.allPersons',
    ])
    .where('villages.countyId', '=', actor.countyId)
    .orderBy('villages.villageId')
    .$if(held, (query) => query.forNoKeyUpdate('villages'))
    .execute();
}

export async function writeVillageFacts({ db, actor }: Pick<UseCaseContext, 'db' | 'actor'>, villageId: string, facts: Record<string, unknown>): Promise<void> {
  await db
    .updateTable('villages')
    .set((expression) => ({ ...facts, revision: expression('revision', '+', 1) }))
    .where('countyId', '=', actor.countyId)
    .where('villageId', '=', villageId)
    .execute();
}
