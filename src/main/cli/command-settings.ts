import { join } from 'node:path';
import { findDataDirectory } from '../../platform/database/embedded/find-running-postgres.ts';
import { readSettings, type Settings } from '../settings.ts';

/**
 * Settings for a command that works on what is there: where the data folder has no database but the demo was played in
 * it, the demo's is meant. Somebody who has only typed `npm start` may then type `npx jiedui audit verify`.
 */
export async function readCommandSettings(env: NodeJS.ProcessEnv): Promise<Settings> {
  const settings = readSettings(env);
  const demo = join(settings.dataFolder, 'demo');
  const isDemo = !settings.databaseUrl && !(await findDataDirectory(settings.dataFolder)) && (await findDataDirectory(demo));
  return isDemo ? { ...settings, dataFolder: demo } : settings;
}
