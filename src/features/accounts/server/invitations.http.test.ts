import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  comeIn,
  goodPassword,
  invite,
  openBrowser,
  settlePlaces,
  type Places,
} from '../../../../tests/support/account-scenes.ts';
import { createWorld, type World } from '../../../../tests/support/world.ts';
import { newId } from '../../../kernel/ids.ts';
import { dayMs } from '../../../kernel/shanghai-time.ts';
import { acceptInvitation, openInvitation, readSession, signIn } from '../contract.ts';
import { invitePeople, listPeople, renewInvitation, resetPassword, revokeInvitation } from '../people-contract.ts';
import { digestOf } from './tokens.ts';

let world: World;
let places: Places;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
});
afterAll(() => world.close());

const chief = () => world.as({ role: 'chief', name: '示例负责人' });
const clerk = () => world.as({ role: 'clerk', name: '示例经办人' });
const headOf = (organizationId: string) => world.as({ role: 'orgHead', name: '示例校长', organizationId });
const accept = (token: string, more: object = {}) =>
  openBrowser(world).send(acceptInvitation, {
    body: { token, name: '示例联络员', userName: `user-${newId()}`.slice(0, 30), password: goodPassword, ...more },
  });
const codesOf = (answer: { problem: { refusals: { code: string }[] } }) => answer.problem.refusals.map(({ code }) => code);

describe('an invitation', () => {
  it('says for whom it is before anything is asked', async () => {
    const token = await invite(world, { role: 'reporter', name: '示例联络员', organizationId: places.school });
    const opened = await openBrowser(world).send(openInvitation, { body: { token } });
    expect(opened.body).toEqual({
      purpose: 'join',
      role: 'reporter',
      name: '示例联络员',
      organizationName: '示例培训学校甲',
      countyName: '清水县',
      invitedByName: '示例负责人',
      expiresAt: new Date(world.now.getTime() + 14 * dayMs).toISOString(),
    });
  });

  it('makes an account and signs the person in, on the device where it was opened', async () => {
    const { browser, session } = await comeIn(world, {
      role: 'village',
      name: '示例村干部',
      villageId: places.village,
      phone: '138 1111 0001',
    });
    expect(session).toMatchObject({ role: 'village', villageId: places.village, placeName: '示例村' });
    expect((await browser.send(readSession)).body.session?.accountId).toBe(session.accountId);
  });

  it('ends the session of whoever was signed in on that device: one device, one person', async () => {
    const { browser } = await comeIn(world, { role: 'reporter', name: '原来的人', organizationId: places.school, userName: 'came.before' });
    const copied = openBrowser(world);
    copied.token = browser.token;
    const { session } = await comeIn(world, { role: 'reporter', name: '后来的人', organizationId: places.school, userName: 'came.after' }, browser);
    expect((await copied.send(readSession)).body.session).toBeNull();
    expect((await browser.send(readSession)).body.session?.accountId).toBe(session.accountId);
  });

  it('works once: the second use says so and changes nothing', async () => {
    const token = await invite(world, { role: 'clerk' });
    expect((await accept(token)).status).toBe(200);
    const second = await accept(token);
    expect(second.status).toBe(409);
    expect(second.problem.title).toContain('已经使用过');
    expect(second.problem.refusals[0]?.message.en).toContain('each works once');
  });

  it('works once, also when two people use it at the same moment', async () => {
    const token = await invite(world, { role: 'clerk' });
    const statuses = (await Promise.all([accept(token), accept(token), accept(token)])).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it('expires after fourteen days exactly', async () => {
    const token = await invite(world, { role: 'clerk' });
    const start = world.now;
    world.now = new Date(start.getTime() + 14 * dayMs);
    expect(codesOf(await accept(token))).toEqual(['accounts.invitation-expired']);
    world.now = new Date(world.now.getTime() - 1);
    expect((await accept(token)).status).toBe(200);
    world.now = start;
  });

  it('can be revoked, and replaced by a new link that revokes the old one', async () => {
    const office = chief();
    const made = await office.send(invitePeople, { body: { invitations: [{ role: 'clerk' }, { role: 'clerk' }] } });
    const [first, second] = made.body.invitations;
    if (!first || !second) throw new Error('two were invited');
    await office.send(revokeInvitation, { params: { invitationId: first.invitationId } });
    expect(codesOf(await accept(first.token))).toEqual(['accounts.invitation-revoked']);

    const renewed = await office.send(renewInvitation, { params: { invitationId: second.invitationId } });
    expect(codesOf(await accept(second.token))).toEqual(['accounts.invitation-revoked']);
    expect((await accept(renewed.body.invitations[0]?.token ?? '')).status).toBe(200);
    const again = await office.send(renewInvitation, { params: { invitationId: renewed.body.invitations[0]?.invitationId ?? '' } });
    expect(codesOf(again)).toEqual(['accounts.invitation-not-open']);
  });

  it('with a link that nobody issued is unknown', async () => {
    expect((await accept('A'.repeat(43))).status).toBe(404);
    expect((await accept('short')).status).toBe(400);
  });

  it('keeps its token nowhere: not in the tables, not in the audit trail, not in the outcome of the command', async () => {
    const commandId = newId();
    const office = chief();
    const made = await office.send(invitePeople, { commandId, body: { invitations: [{ role: 'clerk' }] } });
    const token = made.body.invitations[0]?.token ?? '';
    const kept = await world.inDatabase(async (db) =>
      JSON.stringify([
        await db.selectFrom('invitations').selectAll().execute(),
        await db.selectFrom('invitationTokens').selectAll().execute(),
        await db.selectFrom('auditEntries').selectAll().execute(),
        await db.selectFrom('commandOutcomes').selectAll().execute(),
      ]),
    );
    expect(kept).toContain(digestOf(token));
    expect(kept).not.toContain(token);
    const repeated = await office.send(invitePeople, { commandId, body: { invitations: [{ role: 'clerk' }] } });
    expect(repeated.body).toEqual(made.body);
  });
});

describe('coming in', () => {
  it('names everything that is wrong at once', async () => {
    const token = await invite(world, { role: 'clerk' });
    const refused = await openBrowser(world).send(acceptInvitation, {
      body: { token, name: '示例', userName: '12345', phone: '123', password: 'password' },
    });
    expect(refused.status).toBe(400);
    expect(codesOf(refused)).toEqual([
      'accounts.user-name-letters',
      'accounts.phone-not-a-number',
      'accounts.password-common',
    ]);
    expect((await accept(token)).status).toBe(200);
  });

  it('needs a user name or a phone number', async () => {
    const token = await invite(world, { role: 'clerk' });
    expect(codesOf(await accept(token, { userName: undefined }))).toEqual(['accounts.sign-in-name-missing']);
  });

  it('with a user name or phone number of somebody else in the country is refused, and the link still works', async () => {
    await comeIn(world, { role: 'clerk', name: '甲', userName: 'Taken.Name', phone: '13822220001' });
    const token = await invite(world, { role: 'clerk' });
    expect(codesOf(await accept(token, { userName: 'taken.name' }))).toEqual(['accounts.user-name-taken']);
    expect(codesOf(await accept(token, { phone: '+8613822220001' }))).toEqual(['accounts.phone-taken']);
    expect((await accept(token, { userName: 'free.name' })).status).toBe(200);
  });

  it('leaves no phone number in clear in the database', async () => {
    await comeIn(world, { role: 'clerk', name: '乙', phone: '13833330001' });
    const kept = await world.inDatabase(async (db) =>
      JSON.stringify([
        await db.selectFrom('accounts').selectAll().execute(),
        await db.selectFrom('signInNames').selectAll().execute(),
        await db.selectFrom('auditEntries').selectAll().execute(),
        await db.selectFrom('commandOutcomes').selectAll().execute(),
      ]),
    );
    expect(kept).not.toContain('3833330001');
    const people = await chief().send(listPeople);
    expect(people.body.people.find(({ name }) => name === '乙')?.maskedPhone).toBe('138****0001');
  });

  it('is written into the audit trail in the name of the one who came', async () => {
    const { session } = await comeIn(world, { role: 'clerk', name: '丙', userName: 'bing.clerk' });
    const entries = await world.inDatabase((db) =>
      db.selectFrom('auditEntries').selectAll().where('accountId', '=', session.accountId).execute(),
    );
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([['account.created', '丙']]);
  });
});

describe('who may invite', () => {
  const tryToInvite = async (person: ReturnType<World['as']>, role: 'chief' | 'clerk' | 'orgHead' | 'reporter', organizationId?: string) =>
    (await person.send(invitePeople, { body: { invitations: [{ role, organizationId }] } })).status;

  it('a clerk invites everybody but those of the office', async () => {
    expect(await tryToInvite(clerk(), 'orgHead', places.school)).toBe(200);
    expect(await tryToInvite(clerk(), 'clerk')).toBe(403);
    expect(await tryToInvite(clerk(), 'chief')).toBe(403);
  });

  it('a head invites reporters of the own organization and nobody else', async () => {
    expect(await tryToInvite(headOf(places.school), 'reporter', places.school)).toBe(200);
    expect(await tryToInvite(headOf(places.school), 'reporter', places.otherSchool)).toBe(403);
    expect(await tryToInvite(headOf(places.school), 'orgHead', places.school)).toBe(403);
  });

  it('a head neither sees nor renews nor revokes invitations of another organization', async () => {
    const made = await clerk().send(invitePeople, { body: { invitations: [{ role: 'reporter', organizationId: places.school }] } });
    const invitationId = made.body.invitations[0]?.invitationId ?? '';
    const stranger = headOf(places.otherSchool);
    expect((await stranger.send(renewInvitation, { params: { invitationId } })).status).toBe(404);
    expect((await stranger.send(revokeInvitation, { params: { invitationId } })).status).toBe(404);
    const seen = await stranger.send(listPeople);
    expect(seen.body.invitations.map((one) => one.invitationId)).not.toContain(invitationId);
    expect(seen.body.organizations).toEqual([{ id: places.otherSchool, name: '示例培训学校乙' }]);
    expect(seen.body.villages).toEqual([]);
  });

  it('invites all or none: one wrong line stops the whole list', async () => {
    const before = (await chief().send(listPeople)).body.invitations.length;
    const refused = await chief().send(invitePeople, {
      body: { invitations: [{ role: 'reporter', organizationId: places.school }, { role: 'reporter', organizationId: newId() }] },
    });
    expect(refused.problem.refusals[0]).toMatchObject({ code: 'accounts.place-unknown', at: 'body.invitations.1' });
    expect((await chief().send(listPeople)).body.invitations).toHaveLength(before);
  });
});

describe('a link to set a new password', () => {
  it('opens the account with a new password, ends its sessions, lifts its lock-out, and works for three days', async () => {
    const { browser, session } = await comeIn(world, {
      role: 'reporter',
      name: '忘记密码',
      organizationId: places.school,
      userName: 'forgetful',
    });
    const made = await headOf(places.school).send(resetPassword, { params: { accountId: session.accountId } });
    const [link] = made.body.invitations;
    if (!link) throw new Error('a link was issued');
    expect(link.expiresAt).toBe(new Date(world.now.getTime() + 3 * dayMs).toISOString());
    for (let failure = 0; failure < 5; failure += 1) {
      await openBrowser(world).send(signIn, { body: { signInName: 'forgetful', password: 'not the password' } });
    }
    const refused = await openBrowser(world).send(acceptInvitation, { body: { token: link.token, name: '别人', password: goodPassword } });
    expect(codesOf(refused)).toEqual(['accounts.not-for-reset']);
    const reset = await openBrowser(world).send(acceptInvitation, { body: { token: link.token, password: 'a quite new one' } });
    expect(reset.body).toMatchObject({ accountId: session.accountId, name: '忘记密码' });
    expect((await browser.send(readSession)).body.session).toBeNull();
    const knock = (password: string) => openBrowser(world).send(signIn, { body: { signInName: 'forgetful', password } });
    expect((await knock(goodPassword)).status).toBe(401);
    expect((await knock('a quite new one')).status).toBe(200);
  });

  it('is not issued across organizations, nor by a clerk for the office, nor for oneself', async () => {
    const { session } = await comeIn(world, { role: 'reporter', name: '别家', organizationId: places.otherSchool, userName: 'other-reporter' });
    const { session: colleague } = await comeIn(world, { role: 'clerk', name: '同事', userName: 'colleague' });
    const ask = async (person: ReturnType<World['as']>, accountId: string) =>
      (await person.send(resetPassword, { params: { accountId } })).status;
    expect(await ask(headOf(places.school), session.accountId)).toBe(404);
    expect(await ask(clerk(), colleague.accountId)).toBe(403);
    expect(await ask(world.as({ role: 'chief', name: '自己', accountId: colleague.accountId }), colleague.accountId)).toBe(403);
  });
});
