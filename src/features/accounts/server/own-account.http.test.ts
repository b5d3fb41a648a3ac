import { TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comeIn, goodPassword, openBrowser, settlePlaces, type Browser, type Places } from '../../../../tests/support/account-scenes.ts';
import { createWorld, type World } from '../../../../tests/support/world.ts';
import { newId } from '../../../kernel/ids.ts';
import { readSession, signIn, type SessionView } from '../contract.ts';
import * as own from '../own-account-contract.ts';

let world: World;
let places: Places;
let count = 0;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
});
afterAll(() => world.close());

let userName: string;
let browser: Browser;
let session: SessionView;
beforeEach(async () => {
  count += 1;
  userName = `head-${count}`;
  ({ browser, session } = await comeIn(world, { role: 'orgHead', name: '示例校长', organizationId: places.school, userName }));
});

const knock = (password: string, code?: string, from = openBrowser(world, { address: `10.2.0.${count}` })) =>
  from.send(signIn, { body: { signInName: userName, password, code } });
const passSeconds = (seconds: number) => {
  world.realNow = new Date(world.realNow.getTime() + seconds * 1000);
};

/** What the trail tells in its lines of a kind. */
const trailOf = (action: string) =>
  world.inDatabase(async (db) => {
    const lines = await db.selectFrom('auditEntries').select('detail').where('countyId', '=', world.countyId).where('action', '=', action).execute();
    return lines.map(({ detail }) => detail);
  });

/** Turns one-time codes on, as the app on a phone would help to. */
async function turnOn(): Promise<{ codeNow(): string; recoveryCodes: string[] }> {
  const setUp = await browser.send(own.setUpSecondFactor, { body: { currentPassword: goodPassword } });
  const app = URI.parse(setUp.body.uri);
  if (!(app instanceof TOTP)) throw new TypeError('the QR code is not of a time-based code');
  const codeNow = () => app.generate({ timestamp: world.realNow.getTime() });
  const confirmed = await browser.send(own.confirmSecondFactor, { body: { code: codeNow() } });
  return { codeNow, recoveryCodes: confirmed.body.recoveryCodes };
}

describe('one’s own account', () => {
  it('can be renamed, and is called so at once', async () => {
    await browser.send(own.renameSelf, { body: { name: '示例校长(新)' } });
    expect((await browser.send(readSession)).body.session?.name).toBe('示例校长(新)');
  });

  it('leaves its phone number in clear nowhere, not in the answers kept for repeated commands either', async () => {
    const phone = `1370000${String(count).padStart(4, '0')}`;
    const { browser: caller } = await comeIn(world, { role: 'clerk', name: '示例经办', phone });
    const commandId = newId();
    const first = await caller.send(own.renameSelf, { body: { name: '示例经办二' }, commandId });
    expect(first.body.phone).toBe(phone);
    await caller.send(own.changeOwnPassword, { body: { currentPassword: goodPassword, newPassword: 'a quite new one' } });
    const outcomes = await world.inDatabase((db) => db.selectFrom('commandOutcomes').selectAll().execute());
    expect(JSON.stringify(outcomes)).not.toContain(phone);
    const again = await caller.send(own.renameSelf, { body: { name: '示例经办二' }, commandId });
    expect(again.body).toEqual(first.body);
  });

  it('gets a new password by the old one, which ends every other session and keeps this one', async () => {
    const other = openBrowser(world);
    await knock(goodPassword, undefined, other);
    const changed = await browser.send(own.changeOwnPassword, {
      body: { currentPassword: goodPassword, newPassword: 'a quite new one' },
    });
    expect(changed.status).toBe(200);
    expect((await other.send(readSession)).body.session).toBeNull();
    expect((await browser.send(readSession)).body.session).not.toBeNull();
    expect((await knock(goodPassword)).status).toBe(401);
    expect((await knock('a quite new one')).status).toBe(200);
  });

  it('keeps its password when the old one is wrong or the new one is poor', async () => {
    const wrong = await browser.send(own.changeOwnPassword, { body: { currentPassword: 'wrong', newPassword: 'a quite new one' } });
    expect([wrong.status, wrong.problem.refusals[0]?.code]).toEqual([403, 'accounts.password-wrong']);
    const poor = await browser.send(own.changeOwnPassword, { body: { currentPassword: goodPassword, newPassword: `${userName}!!` } });
    expect(poor.problem.refusals).toMatchObject([{ code: 'accounts.password-holds-name', at: 'body.newPassword' }]);
  });

  it('cannot be guessed at from an open browser either: failures are remembered', async () => {
    for (let failure = 0; failure < 5; failure += 1) {
      await browser.send(own.changeOwnPassword, { body: { currentPassword: 'wrong', newPassword: 'a quite new one' } });
    }
    const paused = await browser.send(own.changeOwnPassword, { body: { currentPassword: goodPassword, newPassword: 'a quite new one' } });
    expect(paused.status).toBe(429);
  });

  it('keeps no digest by which a stored command could be tried against a list of passwords', async () => {
    await browser.send(own.changeOwnPassword, { body: { currentPassword: goodPassword, newPassword: 'a quite new one' } });
    const kept = await world.inDatabase((db) => db.selectFrom('commandOutcomes').selectAll().execute());
    expect(JSON.stringify(kept)).not.toContain('a quite new one');
  });
});

describe('one’s own sign-in names', () => {
  const change = (body: { userName?: string; phone?: string }, currentPassword = goodPassword) =>
    browser.send(own.changeSignInNames, { body: { ...body, currentPassword } });
  const enter = (signInName: string) => openBrowser(world, { address: `10.4.0.${count}` }).send(signIn, { body: { signInName, password: goodPassword } });

  it('are changed with the password, and open the door at once; the old name is free for others', async () => {
    const phone = `1380000${String(count).padStart(4, '0')}`;
    const changed = await change({ userName: `New-${userName}`, phone: `+86 ${phone}` });
    expect(changed.body).toMatchObject({ userName: `new-${userName}`, phone });
    expect((await enter(`new-${userName}`)).status).toBe(200);
    expect((await enter(phone)).status).toBe(200);
    expect((await knock(goodPassword)).status).toBe(401);
    expect((await browser.send(readSession)).body.session).not.toBeNull();
    await comeIn(world, { role: 'clerk', name: '示例经办', userName });
  });

  it('stay as they are without the right password', async () => {
    const refused = await change({ userName: `new-${userName}` }, 'wrong');
    expect([refused.status, refused.problem.refusals[0]?.code]).toEqual([403, 'accounts.password-wrong']);
    expect((await knock(goodPassword)).status).toBe(200);
  });

  it('may not be another’s, ill formed, in the password, or none at all', async () => {
    await comeIn(world, { role: 'clerk', name: '示例经办', userName: `taken-${count}` });
    const codesOf = async (body: { userName?: string; phone?: string }) => (await change(body)).problem.refusals.map(({ code }) => code);
    expect(await codesOf({ userName: `Taken-${count}` })).toEqual(['accounts.user-name-taken']);
    expect(await codesOf({ userName: '123', phone: '12' })).toEqual(['accounts.user-name-letters', 'accounts.phone-not-a-number']);
    expect(await codesOf({ userName: goodPassword.slice(0, 6) })).toContain('accounts.password-holds-name');
    expect(await codesOf({})).toEqual(['accounts.sign-in-name-missing']);
    expect((await browser.send(own.readOwnAccount)).body.userName).toBe(userName);
    expect((await knock(goodPassword)).status).toBe(200);
  });

  it('leave a line in the trail without the number', async () => {
    const phone = `1390000${String(count).padStart(4, '0')}`;
    await change({ userName, phone });
    const trail = await world.inDatabase((db) => db.selectFrom('auditEntries').selectAll().where('action', '=', 'account.sign-in-names-changed').execute());
    expect(trail.at(-1)?.detail).toMatchObject({ userName, isPhoneChanged: true });
    expect(JSON.stringify(trail)).not.toContain(phone);
  });
});

describe('the second factor', () => {
  it('is asked for at the door once a code has confirmed it, and not before', async () => {
    await browser.send(own.setUpSecondFactor, { body: { currentPassword: goodPassword } });
    expect((await knock(goodPassword)).status).toBe(200);
    const { codeNow } = await turnOn();
    expect((await browser.send(own.readOwnAccount)).body.secondFactor).toEqual({ isOn: true, recoveryCodesLeft: 10 });
    const asked = await knock(goodPassword);
    expect([asked.status, asked.problem.refusals[0]?.code]).toEqual([401, 'accounts.second-factor-needed']);
    passSeconds(30);
    expect((await knock(goodPassword, codeNow())).status).toBe(200);
  });

  it('is set up by the current password alone, and guessing it there counts against the lock-out', async () => {
    const begin = (currentPassword: string) => browser.send(own.setUpSecondFactor, { body: { currentPassword } });
    for (let failure = 0; failure < 5; failure += 1) {
      expect((await begin('not the password')).problem.refusals[0]?.code).toBe('accounts.password-wrong');
    }
    expect((await begin(goodPassword)).status).toBe(429);
    passSeconds(30);
    expect((await begin(goodPassword)).status).toBe(200);
  });

  it('is not confirmed by a wrong code', async () => {
    const setUp = await browser.send(own.setUpSecondFactor, { body: { currentPassword: goodPassword } });
    const app = URI.parse(setUp.body.uri);
    const stale = app instanceof TOTP ? app.generate({ timestamp: world.realNow.getTime() - 600_000 }) : '';
    expect((await browser.send(own.confirmSecondFactor, { body: { code: stale } })).status).toBe(403);
    expect((await knock(goodPassword)).status).toBe(200);
  });

  it('takes each code once, also within its half minute', async () => {
    const { codeNow } = await turnOn();
    expect((await knock(goodPassword, codeNow())).problem.refusals[0]?.code).toBe('accounts.second-factor-wrong');
    passSeconds(30);
    expect((await knock(goodPassword, codeNow())).status).toBe(200);
    expect((await knock(goodPassword, codeNow())).status).toBe(401);
  });

  it('allows a phone whose clock is half a minute off, not more', async () => {
    const { codeNow } = await turnOn();
    passSeconds(60);
    const code = codeNow();
    passSeconds(60);
    expect((await knock(goodPassword, code)).status).toBe(401);
    passSeconds(-30);
    expect((await knock(goodPassword, code)).status).toBe(200);
  });

  it('gives ten recovery codes, each good once, however it is typed', async () => {
    const { recoveryCodes } = await turnOn();
    expect(new Set(recoveryCodes).size).toBe(10);
    const code = recoveryCodes[3] ?? '';
    expect((await knock(goodPassword, code.replace('-', '').toUpperCase())).status).toBe(200);
    expect((await knock(goodPassword, code)).status).toBe(401);
    expect((await browser.send(own.readOwnAccount)).body.secondFactor.recoveryCodesLeft).toBe(9);
  });

  it('cannot be guessed: five wrong codes pause the account', async () => {
    await turnOn();
    for (let failure = 0; failure < 5; failure += 1) await knock(goodPassword, '000000');
    expect((await knock(goodPassword, '000000')).status).toBe(429);
  });

  it('is turned off by the password alone, and is then not asked for', async () => {
    await turnOn();
    expect((await browser.send(own.removeSecondFactor, { body: { password: 'wrong' } })).status).toBe(403);
    expect((await browser.send(own.removeSecondFactor, { body: { password: goodPassword } })).status).toBe(200);
    expect((await knock(goodPassword)).status).toBe(200);
  });

  it('keeps its secret encrypted and its recovery codes as digests', async () => {
    const { recoveryCodes } = await turnOn();
    const kept = await world.inDatabase(async (db) =>
      JSON.stringify([
        await db.selectFrom('accounts').selectAll().execute(),
        await db.selectFrom('accountRecoveryCodes').selectAll().execute(),
        await db.selectFrom('commandOutcomes').selectAll().execute(),
      ]),
    );
    for (const code of recoveryCodes) expect(kept).not.toContain(code);
    expect(kept).not.toContain('otpauth:');
  });
});

describe('the list of my devices', () => {
  it('names each device, marks this one, and ends one or all others', async () => {
    const office = openBrowser(world, { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/83.0 Safari/537.36', address: '10.3.0.1' });
    await knock(goodPassword, undefined, office);
    passSeconds(61);
    const listed = (await browser.send(own.listOwnSessions)).body.sessions;
    expect(listed.map(({ browser: name, system, isThisOne }) => [name, system, isThisOne])).toEqual([
      ['Chrome', 'Android', true],
      ['Chrome', 'Windows', false],
    ]);
    const sessionId = listed[1]?.sessionId ?? '';
    await browser.send(own.endSession, { params: { sessionId } });
    expect((await office.send(readSession)).body.session).toBeNull();
    expect(await trailOf('account.session-ended')).toContainEqual({ sessionId });

    await knock(goodPassword, undefined, office);
    const others = (await browser.send(own.listOwnSessions)).body.sessions.filter(({ isThisOne }) => !isThisOne);
    const left = await browser.send(own.endOtherSessions);
    expect(await trailOf('account.sessions-ended')).toContainEqual({ sessionIds: others.map((one) => one.sessionId) });
    expect(left.body.sessions.map(({ isThisOne }) => isThisOne)).toEqual([true]);
    expect((await office.send(readSession)).body.session).toBeNull();
  });

  it('does not reach into the sessions of others', async () => {
    const { browser: stranger } = await comeIn(world, { role: 'clerk', name: '别人', userName: `stranger-${count}` });
    const theirs = (await browser.send(own.listOwnSessions)).body.sessions[0]?.sessionId ?? '';
    expect((await stranger.send(own.endSession, { params: { sessionId: theirs } })).status).toBe(404);
    expect((await browser.send(readSession)).body.session).not.toBeNull();
  });

  it('writes “last seen” once a minute, not once a request', async () => {
    const seen = async () => (await browser.send(own.listOwnSessions)).body.sessions[0]?.lastSeenAt;
    const first = await seen();
    passSeconds(59);
    expect(await seen()).toBe(first);
    passSeconds(1);
    expect(await seen()).toBe(world.realNow.toISOString());
  });
});

describe('notices', () => {
  it('are listed the newest first with the number of unread ones, and are read once', async () => {
    const told = [newId(), newId()];
    await world.inDatabase((db) =>
      db
        .insertInto('notifications')
        .values(
          told.map((notificationId) => ({
            countyId: world.countyId,
            notificationId,
            accountId: session.accountId,
            kind: 'weekly-report.notice-reminded',
            params: JSON.stringify({ dueDate: '2020-06-16' }),
            link: '/weekly-reports',
            createdAt: world.now,
          })),
        )
        .execute(),
    );
    const before = (await browser.send(own.listNotifications)).body;
    expect([before.unread, before.notifications.map(({ notificationId }) => notificationId)]).toEqual([2, told.toReversed()]);
    const params = { notificationId: told[0] ?? '' };
    await browser.send(own.readNotification, { params });
    const { browser: stranger } = await comeIn(world, { role: 'clerk', name: '别人', userName: `reader-${count}` });
    expect((await stranger.send(own.readNotification, { params })).status).toBe(404);
    expect((await browser.send(own.listNotifications)).body.unread).toBe(1);
  });
});
