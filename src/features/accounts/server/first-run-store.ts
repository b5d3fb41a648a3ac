import type { Database } from '../../../platform/database/database.ts';
import type { CountyContext } from './account-store.ts';

/** In the order in which they were made. */
export async function listCountyIds(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('counties').select('countyId').orderBy('countyId').execute();
  return rows.map(({ countyId }) => countyId);
}

export async function insertCounty(db: Database, county: { countyId: string; name: string; createdAt: Date }): Promise<void> {
  await db.insertInto('counties').values(county).execute();
}

export async function countChiefs({ db, actor }: CountyContext): Promise<number> {
  const { chiefs } = await db
    .selectFrom('accounts')
    .select((expression) => expression.fn.countAll<number>().as('chiefs'))
    .where('countyId', '=', actor.countyId)
    .where('role', '=', 'chief')
    .executeTakeFirstOrThrow();
  return chiefs;
}
