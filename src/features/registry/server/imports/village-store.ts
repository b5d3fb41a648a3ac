import { sql } from 'kysely';
import { stillReferred } from '../../../../platform/database/failure.ts';
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

/** A place that an import brought into the registry. */
export interface BornPlace {
  subjectType: 'village' | 'township';
  subjectId: string;
  name: string;
}

/** Villages before the townships in which they lie. */
export async function listBornPlaces({ db, actor }: CountyContext, importId: string): Promise<BornPlace[]> {
  const rows = await db
    .selectFrom('registryChanges')
    .select(['subjectType', 'subjectId', sql<string>`after ->> 'name'`.as('name')])
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .where('before', 'is', null)
    .where('subjectType', 'in', ['village', 'township'])
    .orderBy('subjectType', 'desc')
    .orderBy('changeId')
    .execute();
  return rows.map(({ subjectType, ...row }) => ({ ...row, subjectType: subjectType as BornPlace['subjectType'] }));
}

/** False where something refers to it, of whichever room: the foreign keys know them all. */
export async function removePlace({ db, actor }: CountyContext, { subjectType, subjectId }: BornPlace): Promise<boolean> {
  await sql`savepoint place`.execute(db);
  try {
    if (subjectType === 'village') await db.deleteFrom('villages').where('countyId', '=', actor.countyId).where('villageId', '=', subjectId).execute();
    else await db.deleteFrom('townships').where('countyId', '=', actor.countyId).where('townshipId', '=', subjectId).execute();
    await sql`release savepoint place`.execute(db);
    return true;
  } catch (error) {
    if (!stillReferred(error)) throw error;
    await sql`rollback to savepoint place`.execute(db);
    return false;
  }
}

/** What only trying tells: it is done, and taken back. */
export async function triedOnly({ db }: Pick<UseCaseContext, 'db'>, work: () => Promise<unknown>): Promise<void> {
  await sql`savepoint trial`.execute(db);
  try {
    await work();
  } finally {
    await sql`rollback to savepoint trial`.execute(db);
  }
}
