import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './find-binaries.ts';
import { findPostmasterFile, isServerOf } from './postmaster-file.ts';
import { processExists, processRuns } from './process-identity.ts';
import { stopServer } from './stop-server.ts';
import type { SupervisorLogger } from './supervisor-logger.ts';

/**
 * Clears the way for a new server, under the supervisor's lock. A server that outlived its supervisor (kill -9) is
 * stopped, not adopted: the new one then has today's binaries and settings, and is our child, whose end we notice.
 * A postmaster.pid whose number another program has got, which PostgreSQL would take for a rival, is removed.
 */
export async function settleOrphan(dataDirectory: string, binaries: Binaries, logger: SupervisorLogger): Promise<void> {
  const file = await findPostmasterFile(dataDirectory);
  if (!file) return;
  const { pid } = file;
  if (pid !== 0 && (await processRuns(pid)) && (await isServerOf(pid, dataDirectory))) {
    logger.warn({ databasePid: pid }, 'a database outlived its supervisor; stopping it');
    await stopServer(pid, binaries, async () => !(await processRuns(pid)));
  }
  // One that names nobody alive is left to PostgreSQL, which also looks for the old server's shared memory.
  if ((pid === 0 || processExists(pid)) && (await findPostmasterFile(dataDirectory))) {
    logger.warn({ databasePid: pid }, 'removing a stale postmaster.pid');
    await rm(join(dataDirectory, 'postmaster.pid'), { force: true });
  }
}
