import { setTimeout as pause } from 'node:timers/promises';
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

/** A server that has just been started, or whose database recovers from a crash, is waited for this long. */
const patienceMs = 20_000;

/**
 * The database for a command that works on what is there: beside a running server if there is one, else the bundled
 * database is started for the length of the command. Refuses a data folder that has no database yet.
 */
export async function reachDatabase(settings: Settings): Promise<ReachedDatabase> {
  if (settings.databaseUrl) return { ...(await openDatabaseAccess(settings, quietLogger)), serverRuns: true };
  if (!(await findDataDirectory(settings.dataFolder))) {
    throw new RefusedError('unavailable', [{ code: 'operations.no-database', params: { folder: settings.dataFolder } }]);
  }
  for (const giveUpAt = performance.now() + patienceMs; ; await pause(200)) {
    const running = await findRunningPostgres(settings.dataFolder);
    if (running) {
      const { appUrl, ownerUrl, url } = running;
      return { appUrl, ownerUrl, appRole: 'jiedui_app', superuserUrl: url, serverRuns: true, close: async () => {} };
    }
    try {
      return { ...(await openDatabaseAccess(settings, quietLogger)), serverRuns: false };
    } catch (error) {
      const isBetweenTwo = error instanceof RefusedError && error.refusals[0]?.code === 'database.already-running';
      if (!isBetweenTwo || performance.now() > giveUpAt) throw error;
    }
  }
}
