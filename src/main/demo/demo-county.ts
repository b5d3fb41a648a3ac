import type { Database } from '../../platform/database/database.ts';
import { storyId } from './story-id.ts';

/** 清水县 as the demo plays it; a county that is made in earnest never has this id. */
export const demoCountyId = storyId('county 620521');

export async function holdsDemo(db: Database): Promise<boolean> {
  const demo = await db.selectFrom('counties').select('countyId').where('countyId', '=', demoCountyId).executeTakeFirst();
  return demo !== undefined;
}
