import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { RefusedError } from '../../../kernel/refusal.ts';
import { chooseHome, type DatabaseHome } from './choose-home.ts';
import { chooseFreePort } from './choose-port.ts';
import { connectionUrl, createCredentials, type Credentials, findCredentials } from './credentials.ts';
import { findBinariesPackage } from './find-binaries.ts';
import { draftPrefix, initialiseDataDirectory, resetPasswords } from './initialise-data-directory.ts';
import { keepRunning } from './keep-running.ts';
import type { Durability } from './postgres-settings.ts';
import { copyPrefix, prepareBinaries, type PreparedBinaries } from './prepare-binaries.ts';
import { processExists } from './process-identity.ts';
import { refusalFromError, refusedStart } from './refuse-start.ts';
import { runServer, type RunningServer, type ServerExit, type ServerPlan } from './run-server.ts';
import { settleOrphan } from './settle-orphan.ts';
import type { SupervisorLogger } from './supervisor-logger.ts';
import { lockDatabaseFolder } from './supervisor-lock.ts';

export interface EmbeddedPostgresOptions {
  /** The app's data folder; the database lives in `postgres/` below it. Made when missing. */
  dataFolder: string;
  logger: SupervisorLogger;
  /** A fixed port of 127.0.0.1; without it a free one is chosen at each start. */
  port?: number;
  /** `off` only in tests: it gives up what a power cut would need. */
  durability?: Durability;
  /** The folder of the package that carries the binaries; found in node_modules by default. */
  binariesPackage?: string;
}

export interface EmbeddedPostgres {
  /** As superuser: for backups and test databases, never for serving. */
  readonly url: string;
  /** As `jiedui_owner`: migrations. Owns the database and its schema, is no superuser. */
  readonly ownerUrl: string;
  /** As `jiedui_app`: serving. May do what migrations grant it; row-level security binds it. */
  readonly appUrl: string;
  /** Of the server that runs now; undefined while it is being started again. */
  readonly pid: number | undefined;
  /** Tells of every end that was not asked for; by then it is being started again, under the same addresses. */
  onExit(listener: (exit: ServerExit) => void): void;
  /** Ends the server cleanly and gives the folder free. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm carries on this app's own data and keeps it running. Makes the database at the first
 * start, recovers it after any crash, and refuses (`RefusedError`, sentences in messages.ts) what it cannot do safely.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataFolder = resolve(options.dataFolder);
  try {
    const packageFolder = options.binariesPackage ?? findBinariesPackage();
    const place = await chooseHome(dataFolder);
    const lock = await lockDatabaseFolder(place.home);
    try {
      return await startLocked(options, place, packageFolder, () => lock.release());
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw refusalFromError(error, dataFolder);
  }
}

async function startLocked(
  { logger, port, durability = 'full' }: EmbeddedPostgresOptions,
  place: DatabaseHome,
  packageFolder: string,
  release: () => Promise<void>,
): Promise<EmbeddedPostgres> {
  const binaries = await prepareBinaries(packageFolder, place);
  await settleOrphan(place.dataDirectory, binaries, logger);
  await removeLeftovers(place.home, binaries);
  const credentials = await prepareData(place, binaries, durability, logger);
  const plan: ServerPlan = { place, binaries, durability, logger };
  const first = await runOnPort(plan, port);
  const kept = keepRunning(
    first,
    async (given) => {
      await settleOrphan(place.dataDirectory, binaries, logger);
      return runServer(plan, first.port, given);
    },
    logger,
  );
  logger.info({ databasePid: first.pid, port: first.port }, 'the database runs');
  // The last resort when we end without having stopped it; a next start would find and stop it as well.
  const endWithUs = () => {
    if (kept.pid !== undefined && processExists(kept.pid)) process.kill(kept.pid, 'SIGINT');
  };
  process.once('exit', endWithUs);
  return {
    url: connectionUrl('admin', credentials, first.port),
    ownerUrl: connectionUrl('owner', credentials, first.port),
    appUrl: connectionUrl('app', credentials, first.port),
    get pid() {
      return kept.pid;
    },
    onExit: (listener) => {
      kept.onExit(listener);
    },
    async stop() {
      await kept.stop();
      process.removeListener('exit', endWithUs);
      await release();
    },
  };
}

/** Sees to whole data of our version and to passwords that fit it. */
async function prepareData(
  place: DatabaseHome,
  binaries: PreparedBinaries,
  durability: Durability,
  logger: SupervisorLogger,
): Promise<Credentials> {
  const found = await findMajorVersion(place.dataDirectory);
  const known = await findCredentials(place.anchor);
  const credentials = known ?? (await createCredentials(place.anchor));
  if (found === undefined) {
    logger.info({ folder: place.home }, 'making the database');
    await initialiseDataDirectory(place, binaries, credentials, durability);
  } else if (found !== binaries.major) {
    throw refusedStart('database.other-major-version', {
      found: String(found),
      needed: String(binaries.major),
      folder: place.dataDirectory,
    });
  } else if (!known) {
    logger.warn({ folder: place.anchor }, 'the passwords of the database were lost; giving it new ones');
    await resetPasswords(place, binaries, credentials);
  }
  return credentials;
}

/** The version of the data; undefined when there is none. A folder with other things in it is not touched. */
async function findMajorVersion(dataDirectory: string): Promise<number | undefined> {
  const entries = await readdir(dataDirectory).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length === 0) return undefined;
  if (!entries.includes('PG_VERSION') || !entries.includes('global')) {
    throw refusedStart('database.data-damaged', { folder: dataDirectory });
  }
  return Number.parseInt(await readFile(join(dataDirectory, 'PG_VERSION'), 'utf8'), 10);
}

/** What a crash during the first start left behind, and copies of binaries that are not used any more. */
async function removeLeftovers(home: string, binaries: PreparedBinaries): Promise<void> {
  for (const name of await readdir(home)) {
    const isUnused = name.startsWith(copyPrefix) && !binaries.postgres.startsWith(join(home, name) + sep);
    if (!isUnused && !name.startsWith(draftPrefix)) continue;
    await rm(join(home, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Another program may take a free port before postgres does: then the next one. A port that was asked for is kept to. */
async function runOnPort(plan: ServerPlan, wanted: number | undefined): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runServer(plan, wanted ?? (await chooseFreePort()));
    } catch (error) {
      const taken = error instanceof RefusedError && error.refusals[0]?.code === 'database.port-taken';
      if (!taken || wanted !== undefined || attempt === 10) throw error;
    }
  }
}
