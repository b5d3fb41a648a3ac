import PgBoss from 'pg-boss';
import pg from 'pg';
import type { FastifyBaseLogger } from 'fastify';
import { traceOf } from '../use-case/background-work.ts';
import type { UseCaseRuntime } from '../use-case/run-use-case.ts';
import type { Job } from './job.ts';
import { ownClient } from '../database/own-client.ts';

const schema = 'jobs';
/** By which pg-boss passes on what the clock calls for. It would make the queue itself, which the serving role may not, and says nothing when it cannot. */
const clockQueue = '__pgboss__send-it';
const retries = { retryLimit: 5, retryDelay: 30, retryBackoff: true, expireInMinutes: 15 };

export interface JobsOptions {
  ownerUrl: string;
  appUrl: string;
  /** Absent where one role owns and serves. */
  appRole?: string;
  jobs: readonly Job[];
  runtime: UseCaseRuntime;
  logger: FastifyBaseLogger;
  /** Longest wait between a job's time and its start. */
  pollEverySeconds?: number;
}

/** Makes queues and schedules as the owner of the schema, then works them as the serving role. Returns how to stop. */
export async function startJobs(options: JobsOptions): Promise<() => Promise<void>> {
  await prepareQueues(options);
  const { appUrl, jobs, runtime, logger, pollEverySeconds = 10 } = options;
  const boss = new PgBoss({ connectionString: appUrl, schema, max: 2, migrate: false, cronMonitorIntervalSeconds: 30 });
  boss.on('error', (error) => logger.warn({ reason: error.message }, 'jobs wait for the database'));
  const stopping = new AbortController();
  const hasRun = (job: Job) =>
    job.run(runtime, stopping.signal).then(
      () => true,
      (error: unknown) => {
        logger.error({ job: job.name, ...traceOf(error) }, 'job failed');
        return false;
      },
    );
  await boss.start();
  for (const job of jobs) {
    await boss.work(job.name, { pollingIntervalSeconds: pollEverySeconds }, async () => {
      // The library keeps what is thrown in a table without a wall: the log says more, and no row of anybody.
      if (!(await hasRun(job))) throw new Error('see the log of the server');
      logger[job.isQuiet ? 'debug' : 'info']({ job: job.name }, 'job done');
    });
  }
  return () => {
    stopping.abort();
    return boss.stop({ graceful: true, timeout: 15_000, wait: true });
  };
}

async function prepareQueues({ ownerUrl, appRole, jobs, logger }: JobsOptions): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: 1, supervise: false, schedule: false });
  boss.on('error', (error) => logger.warn({ reason: error.message }, 'jobs wait for the database'));
  await boss.start();
  await boss.createQueue(clockQueue);
  for (const job of jobs) {
    await boss.createQueue(job.name, { name: job.name, policy: 'stately', ...retries });
    const expiry = job.expireInMinutes === undefined ? {} : { expireInMinutes: job.expireInMinutes };
    await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Shanghai', ...expiry });
  }
  const known = new Set(jobs.map((job) => job.name));
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
  await boss.stop({ graceful: false, wait: true });
  if (appRole) await grantJobs(ownerUrl, appRole);
}

async function grantJobs(ownerUrl: string, appRole: string): Promise<void> {
  const client = ownClient({ connectionString: ownerUrl });
  await client.connect();
  try {
    const role = pg.escapeIdentifier(appRole);
    await client.query(`grant usage on schema ${schema} to ${role}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
    await client.query(`grant execute on all functions in schema ${schema} to ${role}`);
  } finally {
    await client.end();
  }
}
