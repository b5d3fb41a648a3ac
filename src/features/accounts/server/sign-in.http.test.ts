import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comeIn, goodPassword, openBrowser, settlePlaces, type Browser, type Places } from '../../../../tests/support/account-scenes.ts';
import { createWorld, type World } from '../../../../tests/support/world.ts';
import { newId } from '../../../kernel/ids.ts';
import { dayMs } from '../../../kernel/shanghai-time.ts';
import { readSession, signIn, signOut } from '../contract.ts';
import { hashPassword } from './password-hash.ts';

let world: World;
let places: Places;
let count = 0;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
});
afterAll(() => world.close());

/** A reporter of their own for each test, with a browser at an address of its own. */
let userName: string;
let phone: string;
let browser: Browser;
beforeEach(async () => {
  count += 1;
  userName = `reporter-${count}`;
  phone = `1380000${String(count).padStart(4, '0')}`;
  await comeIn(world, { role: 'reporter', name: '示例联络员', organizationId: places.school, userName, phone });
  browser = openBrowser(world, { address: `10.1.0.${count}` });
});

const knock = (signInName: string, password: string, from: Browser = browser) =>
  from.send(signIn, { body: { signInName, password } });

async function failTimes(times: number, from: Browser = browser, name: string = userName) {
  for (let failure = 0; failure < times; failure += 1) await knock(name, 'not the password', from);
}

describe('signing in', () => {
  it('is asked of a visitor by an answer, not by an error: that nobody is signed in is no fault', async () => {
    const stranger = openBrowser(world);
    expect(await stranger.send(readSession)).toMatchObject({ status: 200, body: { session: null } });
    stranger.token = 'A'.repeat(43);
    expect((await stranger.send(readSession)).body.session).toBeNull();
  });

  it('works by user name in any spelling and by phone number in any spelling', async () => {
    for (const name of [userName, ` ${userName.toUpperCase()} `, phone, `+86 ${phone}`]) {
      expect((await knock(name, goodPassword)).status).toBe(200);
    }
    expect((await browser.send(readSession)).body.session).toMatchObject({
      name: '示例联络员',
      role: 'reporter',
      organizationId: places.school,
      organizationName: '示例培训学校甲',
      countyName: '清水县',
    });
  });

  it('answers a wrong password and an unknown name with the same words', async () => {
    const wrong = await knock(userName, 'not the password');
    const unknown = await knock('nobody-of-this-name', goodPassword);
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(unknown.problem.refusals).toEqual(wrong.problem.refusals);
  });

  it('pauses after five failures for 30 seconds, also for the right password, and says how long', async () => {
    await failTimes(5);
    const paused = await knock(userName, goodPassword);
    expect(paused.status).toBe(429);
    expect(paused.headers['retry-after']).toBe('30');
    expect(paused.problem.refusals[0]).toMatchObject({ code: 'accounts.locked-out', params: { seconds: 30 } });
    world.realNow = new Date(world.realNow.getTime() + 30_000);
    expect((await knock(userName, goodPassword)).status).toBe(200);
  });

  it('that is paused leaves a line in the trail: whose account, since when, for how long, and from which network', async () => {
    await failTimes(4);
    const lines = () =>
      world.inDatabase((db) =>
        db
          .selectFrom('auditEntries')
          .innerJoin('accounts', (join) => join.onRef('accounts.countyId', '=', 'auditEntries.countyId').on('accounts.userName', '=', userName))
          .select(['auditEntries.occurredAt', 'auditEntries.detail', 'auditEntries.actorRole'])
          .where('auditEntries.countyId', '=', world.countyId)
          .where('action', '=', 'account.locked-out')
          .whereRef('subjectId', '=', 'accounts.accountId')
          .execute(),
      );
    expect(await lines()).toEqual([]);
    await failTimes(1);
    expect(await lines()).toEqual([
      { occurredAt: world.now, actorRole: 'system', detail: { of: 'account', failures: 5, seconds: 30, network: '10.1.0.0/24' } },
    ]);
    await knock(userName, goodPassword);
    expect(await lines()).toHaveLength(1);
  });

  it('that is paused by a stranger’s failures is not paused at the place where the person is signed in', async () => {
    const own = openBrowser(world, { address: `10.7.0.${count}` });
    await knock(userName, goodPassword, own);
    await failTimes(5);
    expect((await knock(userName, goodPassword)).status).toBe(429);
    const beside = openBrowser(world, { address: `10.7.0.${count}` });
    expect((await knock(userName, goodPassword, beside)).status).toBe(200);
    await failTimes(5, beside);
    expect((await knock(userName, goodPassword, beside)).status).toBe(429);
  });

  it('pauses an unknown name just the same', async () => {
    await failTimes(5, browser, `nobody-${count}`);
    expect((await knock(`nobody-${count}`, goodPassword)).status).toBe(429);
  });

  it('waits twice as long after each further failure, and begins anew after a success', async () => {
    await failTimes(5);
    world.realNow = new Date(world.realNow.getTime() + 30_000);
    await failTimes(1);
    expect((await knock(userName, goodPassword)).headers['retry-after']).toBe('60');
    world.realNow = new Date(world.realNow.getTime() + 60_000);
    expect((await knock(userName, goodPassword)).status).toBe(200);
    await failTimes(4);
    expect((await knock(userName, goodPassword)).status).toBe(200);
  });

  it('does not let the demo clock shorten a pause', async () => {
    await failTimes(5);
    const before = world.now;
    world.now = new Date(before.getTime() + dayMs);
    expect((await knock(userName, goodPassword)).status).toBe(429);
    world.now = before;
  });

  it('counts a hundred guesses at once as no more than they may be', async () => {
    const guesses = Array.from({ length: 100 }, () => knock(userName, 'not the password'));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
  });

  it('pauses an address from which thirty names are guessed, and no other address', async () => {
    for (let name = 0; name < 30; name += 1) await knock(`guess-${count}-${name}`, 'not the password');
    expect((await knock(userName, goodPassword)).status).toBe(429);
    expect((await knock(userName, goodPassword, openBrowser(world, { address: '10.9.9.9' }))).status).toBe(200);
  });

  it('remembers failures in the database, where a restart does not lose them, without names or addresses', async () => {
    await failTimes(2);
    const guards = await world.inDatabase((db) => db.selectFrom('signInGuards').selectAll().execute());
    expect(guards.length).toBeGreaterThan(0);
    expect(JSON.stringify(guards)).not.toMatch(new RegExp(`${userName}|10\\.1\\.0`));
  });
});

describe('signing in while the account is being changed', () => {
  /** Changes the account, and lets the change stand only once the person at the door waits for it or has been let in. */
  async function knockDuring(change: Partial<{ suspendedAt: Date; passwordHash: string }>) {
    const { answer } = await world.inDatabase(async (db) => {
      const { accountId } = await db.selectFrom('signInNames').select('accountId').where('name', '=', userName).executeTakeFirstOrThrow();
      await db.updateTable('accounts').set(change).where('accountId', '=', accountId).execute();
      const progress = { isOver: false };
      const answer = knock(userName, goodPassword).finally(() => {
        progress.isOver = true;
      });
      const isWaiting = async () => {
        // Asked outside of the transaction, in which the first answer would stay the answer.
        const { rows } = await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db);
        return rows.length > 0;
      };
      while (!progress.isOver && !(await isWaiting()));
      return { answer };
    });
    const { status, problem } = await answer;
    return [status, problem.refusals?.[0]?.code];
  }

  it('leaves no session to whoever was suspended meanwhile', async () => {
    expect(await knockDuring({ suspendedAt: world.now })).toEqual([403, 'accounts.suspended']);
  });

  it('leaves none to whoever came with a password that was changed meanwhile', async () => {
    expect(await knockDuring({ passwordHash: await hashPassword('a quite new one') })).toEqual([401, 'accounts.wrong-credentials']);
  });
});

describe('a session', () => {
  it('is kept as a digest: whoever copies the table cannot sign in with it', async () => {
    await knock(userName, goodPassword);
    const rows = await world.inDatabase((db) => db.selectFrom('sessions').select('tokenSha256').execute());
    expect(browser.token).toMatch(/^[\w-]{43}$/);
    expect(rows.map((row) => row.tokenSha256)).not.toContain(browser.token);
  });

  it('travels in a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await knock(userName, goodPassword);
    expect(String(answer.headers['set-cookie'])).toMatch(/jiedui-session=[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('ends with signing out, everywhere where its cookie was copied to', async () => {
    await knock(userName, goodPassword);
    const copied = openBrowser(world);
    copied.token = browser.token;
    expect((await browser.send(signOut)).status).toBe(204);
    expect(browser.token).toBeUndefined();
    expect((await copied.send(readSession)).body.session).toBeNull();
  });

  it('does not end with the sign-out of somebody who left the device before, and is heard of late', async () => {
    const answer = await knock(userName, goodPassword);
    const { accountId } = answer.body;
    const leaves = (who: string) =>
      world.app.inject({ method: 'DELETE', url: signOut.path, headers: { 'jiedui-account': who, 'idempotency-key': newId() }, cookies: { 'jiedui-session': browser.token ?? '' } });
    const late = await leaves(newId());
    // Nor does the answer take the cookie away, which may have come for another meanwhile.
    expect([late.statusCode, late.cookies]).toEqual([204, []]);
    expect((await browser.send(readSession)).body.session?.accountId).toBe(accountId);
    await leaves(accountId);
    expect((await browser.send(readSession)).body.session).toBeNull();
  });

  it('ends when somebody signs in on the same device, which may have had no line to say that it was left', async () => {
    await knock(userName, goodPassword);
    const copied = openBrowser(world);
    copied.token = browser.token;
    await knock(userName, goodPassword);
    expect(browser.token).not.toBe(copied.token);
    expect((await copied.send(readSession)).body.session).toBeNull();
    expect((await browser.send(readSession)).body.session).not.toBeNull();
  });

  it('ends after two idle weeks, and after three months in any case', async () => {
    const start = world.realNow;
    await knock(userName, goodPassword);
    for (let week = 1; week <= 12; week += 1) {
      world.realNow = new Date(start.getTime() + week * 7 * dayMs);
      expect((await browser.send(readSession)).body.session).not.toBeNull();
    }
    world.realNow = new Date(start.getTime() + 90 * dayMs);
    expect((await browser.send(readSession)).body.session).toBeNull();

    await knock(userName, goodPassword);
    world.realNow = new Date(world.realNow.getTime() + 14 * dayMs);
    expect((await browser.send(readSession)).body.session).toBeNull();
  });

  it('made up of letters is no session', async () => {
    browser.token = 'A'.repeat(43);
    expect((await browser.send(readSession)).body.session).toBeNull();
  });
});
