import pg from 'pg';
import { migrate, migrationFiles, runMigration } from '../../src/platform/database/migrate.ts';
import type { EmptyDatabase } from './backup-scenes.ts';

/**
 * Brings a database up to today's schema as an office that used the program all along would: what was written before a migration
 * is written then.
 * @param migration the number that comes after the story: 0041
 */
export async function upgradeThrough({ ownerUrl }: EmptyDatabase, migration: string, tellOldStory: () => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  for (const file of await migrationFiles()) if (file.name < migration) await runMigration(owner, file);
  await owner.end();
  await tellOldStory();
  await migrate({ ownerUrl, appRole: 'jiedui_app' });
}
