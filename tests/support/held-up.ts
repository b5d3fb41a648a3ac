import { sql } from 'kysely';
import type { World } from './world.ts';

/** Whether some transaction of the world waits for a row that another one holds. */
export async function isHeldUp({ db }: World): Promise<boolean> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return Number(rows[0]?.count) > 0;
}
