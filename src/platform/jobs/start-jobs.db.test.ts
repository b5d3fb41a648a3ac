import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { testSecrets } from '../../../tests/support/secrets.ts';
import { openDatabase, type Database } from '../database/database.ts';
import type { Job } from './job.ts';
import { startJobs } from './start-jobs.ts';

let database: TestDatabase;
let db: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl, poolSize: 2 });
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

function start(jobs: Job[]) {
  return startJobs({
    ...database,
    appRole: 'jiedui_app',
    jobs,
    runtime: { db, now: () => new Date(), secrets: testSecrets, reactions: [] },
    logger: pino({ level: 'silent' }),
    pollEverySeconds: 0.5,
  });
}

async function query(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('jobs', () => {
  it('are scheduled by Shanghai time and forgotten when a version no longer has them', async () => {
    const nightly = { name: 'example.nightly', cron: '30 2 * * *', run: async () => {} };
    await (await start([nightly]))();
    expect(await query('select name, cron, timezone from jobs.schedule')).toEqual([
      { name: 'example.nightly', cron: '30 2 * * *', timezone: 'Asia/Shanghai' },
    ]);
    await (await start([]))();
    expect(await query('select name from jobs.schedule')).toEqual([]);
  });

  it('are called by the clock, without anybody asking', async () => {
    let ran: () => void = () => {};
    const hasRun = new Promise<void>((resolve) => {
      ran = resolve;
    });
    const stop = await start([{ name: 'example.every-minute', cron: '* * * * *', run: async () => ran() }]);
    await hasRun;
    await stop();
    expect(await query("select 1 from jobs.job where name = 'example.every-minute' and state = 'completed'")).toHaveLength(1);
  });

  it('run as the serving role, which owns nothing of the schema', async () => {
    let ran: () => void = () => {};
    const hasRun = new Promise<void>((resolve) => {
      ran = resolve;
    });
    const stop = await start([{ name: 'example.now', cron: '0 0 1 1 *', run: async () => ran() }]);
    await query("insert into jobs.job (name, data) values ('example.now', '{}')");
    await hasRun;
    await stop();
    expect(await query("select has_schema_privilege('jiedui_app', 'jobs', 'create') as may")).toEqual([{ may: false }]);
  });
});
