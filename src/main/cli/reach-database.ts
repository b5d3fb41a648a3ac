import { RefusedError } from '../../kernel/refusal.ts';
import { findDataDirectory, findRunningPostgres } from '../../platform/database/embedded/find-running-postgres.ts';
import type { SupervisorLogger } from '../../platform/database/embedded/supervisor-logger.ts';
import { openDatabaseAccess, type DatabaseAccess } from '../open-database.ts';
import type { Settings } from '../settings.ts';

const nothing = () => undefined;
/** A command tells its outcome itself; what the database says while it starts belongs to the server's log. */
export const quietLogger: SupervisorLogger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

export interface ReachedDatabase extends DatabaseAccess {
  /** Whether a server works on it beside this command (with DATABASE_URL: presumably). */
  serverRuns: boolean;
}

/**
 * The database for a command that works on what is there: beside a running server if there is one, else the bundled
 * database is started for the length of the command. Refuses a data folder that has no database yet.
 */
export async function reachDatabase(settings: Settings): Promise<ReachedDatabase> {
  if (settings.databaseUrl) return { ...(await openDatabaseAccess(settings, quietLogger)), serverRuns: true };
  const running = await findRunningPostgres(settings.dataFolder);
  if (running) {
    const { appUrl, ownerUrl, url } = running;
    return { appUrl, ownerUrl, appRole: 'jiedui_app', superuserUrl: url, serverRuns: true, close: async () => {} };
  }
  if (!(await findDataDirectory(settings.dataFolder))) {
    throw new RefusedError('unavailable', [{ code: 'operations.no-database', params: { folder: settings.dataFolder } }]);
  }
  return { ...(await openDatabaseAccess(settings, quietLogger)), serverRuns: false };
}
