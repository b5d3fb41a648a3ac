import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../kernel/clock.ts';
import { RefusedError } from '../kernel/refusal.ts';
import { loadAuditSigner } from '../platform/audit/audit-key.ts';
import { startSealing } from '../platform/audit/start-sealing.ts';
import { openDatabase } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openDiskFileStore } from '../platform/files/disk-file-store.ts';
import { createHttpServer } from '../platform/http/server.ts';
import { openChannels } from '../platform/notifications/channels/open-channels.ts';
import { startJobs } from '../platform/jobs/start-jobs.ts';
import { loadSecrets } from '../platform/secrets/load-secrets.ts';
import { stopBackgroundWork } from '../platform/use-case/background-work.ts';
import type { UseCaseRuntime } from '../platform/use-case/run-use-case.ts';
import { clockRoutes } from './clock-routes.ts';
import type { DemoClock } from './demo/demo-clock.ts';
import { catalogue, findSignedIn, jobs, reactions, routes, sessionCookie, startSolving, stopSolving } from './features.ts';
import { listenAt, refuseTakenPlace } from './listen.ts';
import { openDatabaseAccess, type DatabaseAccess } from './open-database.ts';
import type { Settings } from './settings.ts';
import { version } from './version.ts';

export interface RunningServer {
  url: string;
  runtime: UseCaseRuntime;
  databaseAccess: DatabaseAccess;
  /** Answers what is under way, then stops everything in the order in which it leans on each other. */
  stop(): Promise<void>;
}

export interface StartOptions {
  settings: Settings;
  logger: FastifyBaseLogger;
  clock: Clock;
  demoClock?: DemoClock;
  /** Told at each step; the steps are keys of startMessages. */
  onStep?: (step: StartStep) => void;
  /** Aborted where the start shall not go on: what has been started is stopped, and the start fails. */
  stopping?: AbortSignal;
  /** After the schema stands and before the first request, e.g. to tell the demo story. */
  prepare?: (runtime: UseCaseRuntime) => Promise<void>;
}
export type StartStep = 'database' | 'migrations' | 'prepare' | 'listen';

export const realClock: Clock = { now: () => new Date() };
/** The trail is sealed within seconds of each act. */
const sealEveryMs = 3_000;

/** Starts database, migrations, jobs and HTTP; what was started is stopped again when a later step fails. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const stops: (() => Promise<unknown>)[] = [];
  let stopped = Promise.resolve();
  // Asked for twice, the second waits for the first and stops what has been started since.
  const stop = () => {
    stopped = stopAfter(stopped, stops);
    return stopped;
  };
  // What is under way then fails for want of its database, and nothing more is begun.
  const stopAtOnce = () => {
    stop().catch((error: unknown) => options.logger.error(error, 'stopping failed'));
  };
  options.stopping?.addEventListener('abort', stopAtOnce, { once: true });
  try {
    return await startInOrder(options, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopAfter(before: Promise<void>, stops: (() => Promise<unknown>)[]): Promise<void> {
  await before.catch(() => undefined);
  const failures: unknown[] = [];
  // One that cannot be stopped is no reason to leave the others running.
  for (const each of stops.splice(0).toReversed()) await each().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function startInOrder(
  { settings, logger, clock, demoClock, onStep, prepare, stopping }: StartOptions,
  stops: (() => Promise<unknown>)[],
  stop: () => Promise<void>,
): Promise<RunningServer> {
  const begin = (step: StartStep) => {
    stopping?.throwIfAborted();
    onStep?.(step);
  };
  const webFolder = findWebApp();
  await refuseTakenPlace(settings);
  begin('database');
  const databaseAccess = await openDatabaseAccess(settings, logger);
  stops.push(() => databaseAccess.close());
  const { appUrl, ownerUrl, appRole } = databaseAccess;
  begin('migrations');
  await migrate({ ownerUrl, appRole, onApplied: (name) => logger.info({ migration: name }, 'migration applied') });

  const db = openDatabase({
    url: appUrl,
    onConnectionLost: (error) => logger.warn({ reason: error.message }, 'a database connection was lost'),
  });
  stops.push(() => db.destroy());
  const secrets = await loadSecrets(settings.dataFolder);
  const { publicUrl: siteUrl, mailServer, smsGateway, robotOrigins } = settings;
  const channels = openChannels({ siteUrl, mailServer, smsGateway, robotOrigins });
  const files = openDiskFileStore(settings.dataFolder);
  const runtime: UseCaseRuntime = { db, now: () => clock.now(), secrets, channels, files, reactions, logger };
  if (prepare) {
    begin('prepare');
    await prepare(runtime);
  }
  const signer = await loadAuditSigner(settings.dataFolder);
  let countiesNotSealed = 0;
  const onRound = ({ failing }: { failing: number }) => {
    countiesNotSealed = failing;
  };
  stops.push(startSealing({ db, intervalMs: sealEveryMs, signer, logger, now: () => new Date(), onRound }));
  stops.push(await startJobs({ ownerUrl, appUrl, appRole, jobs, runtime, logger }));

  begin('listen');
  const app = await createHttpServer({
    logger,
    routes: [...routes, ...clockRoutes(clock, demoClock)],
    catalogue,
    version,
    webFolder,
    publicUrl: settings.publicUrl,
    secureCookies: settings.secureCookies,
    trustProxy: settings.trustProxy,
    figures: [
      {
        name: 'jiedui_audit_counties_not_sealed',
        help: 'Counties whose audit trail could not be sealed in the last round',
        read: () => countiesNotSealed,
      },
    ],
    runtime,
    authenticate: (request) => findSignedIn(db, request.cookies[sessionCookie]),
    notReadyBecause: async () => {
      try {
        await sql`select 1`.execute(db);
        return undefined;
      } catch {
        return 'database';
      }
    },
  });
  startSolving();
  // Else the closing, which lets every request end, would wait for the longest search.
  app.addHook('preClose', async () => stopSolving());
  stops.push(stopBackgroundWork, () => app.close());
  await listenAt(settings, (place) => app.listen(place));
  stopping?.throwIfAborted();
  return { url: settings.publicUrl, runtime, databaseAccess, stop };
}

function findWebApp(): string {
  const folder = fileURLToPath(new URL('../../dist/web', import.meta.url));
  if (!existsSync(`${folder}/index.html`)) throw new RefusedError('unavailable', [{ code: 'main.web-not-built' }]);
  return folder;
}
