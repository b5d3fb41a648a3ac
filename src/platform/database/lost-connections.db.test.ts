import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSuperuser } from '../../../tests/support/audit-scenes.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { until } from '../../../tests/support/program.ts';
import { openDatabase, type Database } from './database.ts';
import { isDatabaseAway } from './failure.ts';
import { ownClient } from './own-client.ts';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl, poolSize: 2 });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const pidOf = async (reader: Database) => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(reader)).rows[0]?.pid ?? 0;
const end = (pid: number) => asSuperuser(database.appUrl, `select pg_terminate_backend(${pid})`);
const failureOf = (ask: () => Promise<unknown>) => until('the question fails', () => ask().then(() => undefined, (error: unknown) => error));

describe('a connection that breaks between two questions', () => {
  it('of a transaction fails the next one as the database being away, and the process goes on', async () => {
    const failure = await failureOf(() =>
      db.transaction().execute(async (trx) => {
        await end(await pidOf(trx));
        await sql`select 1`.execute(trx);
      }),
    );
    expect(isDatabaseAway(failure)).toBe(true);
    expect(await pidOf(db)).toBeGreaterThan(0);
  });

  it('of one caller’s own fails the next one, and the process goes on', async () => {
    const client = ownClient({ connectionString: database.appUrl });
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await end(rows[0]?.pid ?? 0);
    expect(isDatabaseAway(await failureOf(() => client.query('select 1')))).toBe(true);
    await client.end();
  });
});
