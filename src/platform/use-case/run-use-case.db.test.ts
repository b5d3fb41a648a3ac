import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { testSecrets } from '../../../tests/support/secrets.ts';
import { newId } from '../../kernel/ids.ts';
import { RefusedError } from '../../kernel/refusal.ts';
import { openDatabase, type Database } from '../database/database.ts';
import type { UseCaseContext } from './context.ts';
import { runCommand, type Command, type UseCaseRuntime } from './run-use-case.ts';

let database: TestDatabase;
let db: Database;
let now: Date;
let runtime: UseCaseRuntime;
const countyId = newId();
const caller = {
  actor: { accountId: newId(), countyId, role: 'clerk', name: '示例经办人' },
  language: 'zh-CN',
  client: { address: '127.0.0.1', userAgent: 'test' },
} as const;
const beforeDeadline = new Date('2020-06-16T17:59:59.900+08:00');

beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl, poolSize: 2 });
  now = beforeDeadline;
  runtime = { db, now: () => now, secrets: testSecrets, reactions: [] };
  await db.insertInto('counties').values({ countyId, name: '清水县', createdAt: now }).execute();
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

function run<T>(work: (ctx: UseCaseContext) => Promise<T>, command: Command = { id: newId(), endpoint: 'example', input: {} }) {
  return runCommand(runtime, caller, command, work);
}

/** What PostgreSQL says to the one that it ends where two hold each other up. */
function deadlock(): Error {
  return Object.assign(new pg.DatabaseError('deadlock detected', 0, 'error'), { code: '40P01' });
}

describe('a command', () => {
  it('is dated when it came in, however long it waits for a connection', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const held = [1, 2].map(() => db.connection().execute(() => released));
    const dated = run((ctx) => Promise.resolve(ctx.now.toISOString()));
    now = new Date('2020-06-16T18:00:00.000+08:00');
    release();
    await Promise.all(held);
    expect(await dated).toBe(beforeDeadline.toISOString());
  });

  it('keeps its date where a deadlock makes it run again', async () => {
    let tries = 0;
    const dated = await run((ctx) => {
      tries += 1;
      now = new Date('2020-06-16T18:00:00.000+08:00');
      if (tries === 1) throw deadlock();
      return Promise.resolve(ctx.now.toISOString());
    });
    expect([tries, dated]).toEqual([2, beforeDeadline.toISOString()]);
  });

  it('that gave way to its own repeat in a deadlock gets the answer of the repeat, not a refusal', async () => {
    const command = { id: newId(), endpoint: 'example', input: {} };
    let tries = 0;
    const answer = await run(async () => {
      tries += 1;
      if (tries > 1) throw new RefusedError('conflict', [{ code: 'example.done-already' }]);
      await run(() => Promise.resolve('the first answer'), command);
      throw deadlock();
    }, command);
    expect([tries, answer]).toEqual([2, 'the first answer']);
  });
});
