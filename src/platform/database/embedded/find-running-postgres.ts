import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { connectionUrl, findCredentials } from './credentials.ts';
import { findPostmasterFile, isServerOf } from './postmaster-file.ts';
import { processRuns } from './process-identity.ts';
import { hasCode } from './system-error.ts';

/** Addresses of a bundled database that another process keeps running. */
export interface RunningPostgres {
  pid: number;
  port: number;
  /** As superuser. */
  url: string;
  ownerUrl: string;
  appUrl: string;
}

/** PostgreSQL's own directory of this data folder, wherever it was put; undefined where no database was made yet. */
export async function findDataDirectory(dataFolder: string): Promise<string | undefined> {
  const anchor = await findAnchor(dataFolder);
  if (anchor === undefined) return undefined;
  const elsewhere = (await readFile(join(anchor, 'location'), 'utf8').catch(() => '')).trim();
  const dataDirectory = join(elsewhere || anchor, 'data');
  const made = await stat(join(dataDirectory, 'PG_VERSION')).catch(() => undefined);
  return made && dataDirectory;
}

/**
 * Finds the bundled database that a server of this data folder keeps running, so that a command beside it can use it.
 * Starts and changes nothing; undefined where none runs or it takes no connections yet.
 */
export async function findRunningPostgres(dataFolder: string): Promise<RunningPostgres | undefined> {
  const anchor = await findAnchor(dataFolder);
  const dataDirectory = await findDataDirectory(dataFolder);
  if (anchor === undefined || dataDirectory === undefined) return undefined;
  const credentials = await findCredentials(anchor);
  const file = await findPostmasterFile(dataDirectory);
  if (!credentials || !file?.isReady) return undefined;
  const { pid, port } = file;
  if (!(await processRuns(pid)) || !(await isServerOf(pid, dataDirectory))) return undefined;
  return {
    pid,
    port,
    url: connectionUrl('admin', credentials, port),
    ownerUrl: connectionUrl('owner', credentials, port),
    appUrl: connectionUrl('app', credentials, port),
  };
}

async function findAnchor(dataFolder: string): Promise<string | undefined> {
  try {
    return join(await realpath(dataFolder), 'postgres');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
