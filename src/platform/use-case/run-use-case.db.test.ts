import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { testSecrets } from '../../../tests/support/secrets.ts';
import { newId } from '../../kernel/ids.ts';
import { RefusedError } from '../../kernel/refusal.ts';
import { inCounty, openDatabase, type Database } from '../database/database.ts';
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

  it('is known again by a version of the product that reads a default more into it', async () => {
    const command = { id: newId(), endpoint: 'example', input: { body: { note: '（示例）' } } };
    const first = await run(() => Promise.resolve('the first answer'), { ...command, inputAsRead: () => ({ body: { note: '（示例）' } }) });
    const again = await run(() => Promise.resolve('another'), { ...command, inputAsRead: () => ({ body: { note: '（示例）', kind: 'visit' } }) });
    expect([first, again]).toEqual(['the first answer', 'the first answer']);
  });

  it('is known again whatever the order in which its fields came', async () => {
    const id = newId();
    await run(() => Promise.resolve('the first answer'), { id, endpoint: 'example', input: { a: 1, b: 2 } });
    expect(await run(() => Promise.resolve('another'), { id, endpoint: 'example', input: { b: 2, a: 1 } })).toBe('the first answer');
  });

  it('is known again where its answer was kept under the digest of earlier versions', async () => {
    const [id, inputAsRead] = [newId(), { params: undefined, query: undefined, body: { note: '（示例）', kind: 'visit' } }];
    const requestDigest = testSecrets.blindIndex(JSON.stringify(['example', inputAsRead]), 'command');
    await inCounty(db, countyId, (trx) =>
      trx
        .insertInto('commandOutcomes')
        .values({ countyId, commandId: id, accountId: caller.actor.accountId, endpoint: 'example', requestDigest, outcome: JSON.stringify('kept'), completedAt: now })
        .execute(),
    );
    expect(await run(() => Promise.resolve('another'), { id, endpoint: 'example', input: { body: { note: '（示例）' } }, inputAsRead: () => inputAsRead })).toBe('kept');
    await expect(run(() => Promise.resolve('another'), { id, endpoint: 'example', input: { body: { note: '别的' } }, inputAsRead: () => ({}) })).rejects.toMatchObject({ refusals: [{ code: 'http.command-id-reused' }] });
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
