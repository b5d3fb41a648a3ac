import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/start-embedded-postgres.ts';
import { openDatabase, type Database } from '../src/platform/database/database.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { measureImport } from './registry-import.ts';

const silent = { info: () => {}, warn: console.warn, error: console.error, debug: () => {} };

/** The registry at the size of a large county. */
export async function main(): Promise<void> {
  await onDatabase(measureImport);
}

/** A database of the measurement's own, which goes with it. */
export async function onDatabase(measure: (db: Database) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-bench-'));
  await chmod(folder, 0o755); // as root another user runs the database
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, logger: silent });
  try {
    await migrate({ ownerUrl: postgres.ownerUrl, appRole: 'jiedui_app' });
    const db = openDatabase({ url: postgres.appUrl });
    try {
      await measure(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
