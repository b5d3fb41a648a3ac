import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comeIn, goodPassword, openBrowser, settlePlaces, type Browser, type Places } from '../../../../tests/support/account-scenes.ts';
import { testSecrets } from '../../../../tests/support/secrets.ts';
import { createWorld, type World } from '../../../../tests/support/world.ts';
import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { runCommand, type UseCaseRuntime } from '../../../platform/use-case/run-use-case.ts';
import { acceptInvitation, openInvitation, readSession, signIn, type SessionView } from '../contract.ts';
import { invitePeople, listPeople, reinstateAccount, resetPassword, suspendAccount } from '../people-contract.ts';
import { createFirstRunInvitation } from './first-run.ts';
import { createAccountDirectly } from './public-writes.ts';

let world: World;
let places: Places;
let runtime: UseCaseRuntime;
let count = 0;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  runtime = { db: world.db, now: () => world.now, realNow: () => world.realNow, secrets: testSecrets, reactions: [] };
});
afterAll(() => world.close());

let userName: string;
let browser: Browser;
let session: SessionView;
beforeEach(async () => {
  count += 1;
  userName = `reporter-${count}`;
  ({ browser, session } = await comeIn(world, { role: 'reporter', name: '示例联络员', organizationId: places.school, userName }));
});
const clerk = () => world.as({ role: 'clerk', name: '示例经办人' });
const knock = () => openBrowser(world).send(signIn, { body: { signInName: userName, password: goodPassword } });

describe('an account that the office suspends', () => {
  it('is out at once on every device, and comes back with its password when it is reinstated', async () => {
    const params = { accountId: session.accountId };
    const suspended = await clerk().send(suspendAccount, { params });
    expect(suspended.body.suspendedAt).toBe(world.now.toISOString());
    expect((await browser.send(readSession)).body.session).toBeNull();
    const refused = await knock();
    expect([refused.status, refused.problem.refusals[0]?.code]).toEqual([403, 'accounts.suspended']);
    await clerk().send(reinstateAccount, { params });
    expect((await knock()).status).toBe(200);
  });

  it('is not let in by a link issued before, nor is a new one issued', async () => {
    const params = { accountId: session.accountId };
    const link = (await clerk().send(resetPassword, { params })).body.invitations[0];
    await clerk().send(suspendAccount, { params });
    const used = await openBrowser(world).send(acceptInvitation, { body: { token: link?.token ?? '', password: 'a quite new one' } });
    expect(used.status).toBe(409);
    expect((await clerk().send(resetPassword, { params })).status).toBe(409);
  });

  it('lets in nobody whom it has invited and who has not yet come', async () => {
    const { session: head } = await comeIn(world, { role: 'orgHead', name: '示例校长', organizationId: places.school, userName: `head-${count}` });
    const sender = world.as({ role: 'orgHead', name: '示例校长', organizationId: places.school, accountId: head.accountId });
    const invitations = [{ role: 'reporter' as const, name: '示例新人', organizationId: places.school }];
    const token = (await sender.send(invitePeople, { body: { invitations } })).body.invitations[0]?.token ?? '';
    await clerk().send(suspendAccount, { params: { accountId: head.accountId } });
    const newcomer = { token, name: '示例新人', userName: `late-${count}`, password: goodPassword };
    expect((await openBrowser(world).send(acceptInvitation, { body: newcomer })).status).toBe(409);
  });

  it('says “suspended” only to who knows the password', async () => {
    await clerk().send(suspendAccount, { params: { accountId: session.accountId } });
    const guess = await openBrowser(world).send(signIn, { body: { signInName: userName, password: 'not the password' } });
    expect(guess.problem.refusals[0]?.code).toBe('accounts.wrong-credentials');
  });

  it('may be one’s own never, and one of another organization only by the office', async () => {
    const { session: self } = await comeIn(world, { role: 'chief', name: '自己', userName: `chief-${count}` });
    const me = world.as({ role: 'chief', name: '自己', accountId: self.accountId });
    expect((await me.send(suspendAccount, { params: { accountId: self.accountId } })).status).toBe(403);
    const head = world.as({ role: 'orgHead', name: '别家校长', organizationId: places.otherSchool });
    expect((await head.send(suspendAccount, { params: { accountId: session.accountId } })).status).toBe(404);
  });
});

describe('two chiefs who suspend each other', () => {
  it('cannot both succeed: the second, though let in before, is already out', async () => {
    const ofChief = async (name: string) => (await comeIn(world, { role: 'chief', name, userName: `${name}-${count}` })).session;
    const [one, other] = [await ofChief('chief.one'), await ofChief('chief.other')];
    const at = (target: SessionView) => ({ params: { accountId: target.accountId } });
    const requestOf = ({ accountId, name }: SessionView) => world.as({ role: 'chief', name, accountId });
    expect((await requestOf(one).send(suspendAccount, at(other))).status).toBe(200);
    const second = await requestOf(other).send(suspendAccount, at(one));
    expect([second.status, second.problem.refusals[0]?.code]).toEqual([403, 'accounts.suspended']);
  });
});

describe('the list of people', () => {
  it('shows the office who has come in and when they were last seen', async () => {
    const people = (await clerk().send(listPeople)).body.people;
    expect(people.find(({ accountId }) => accountId === session.accountId)).toEqual({
      accountId: session.accountId,
      role: 'reporter',
      name: '示例联络员',
      organizationId: places.school,
      userName,
      hasSecondFactor: false,
      joinedAt: world.now.toISOString(),
      lastSeenAt: world.realNow.toISOString(),
    });
  });

  it('shows a head the own people only', async () => {
    const head = world.as({ role: 'orgHead', name: '别家校长', organizationId: places.otherSchool });
    expect((await head.send(listPeople)).body.people).toEqual([]);
  });
});

describe('an account made directly', () => {
  const perform = (role: 'reporter' | 'clerk', actor = systemActor(world.countyId)) =>
    runCommand(
      runtime,
      { actor, language: 'zh-CN', client: { address: 'localhost', userAgent: '' } },
      { id: newId(), endpoint: 'story', input: {} },
      (ctx) =>
        createAccountDirectly(ctx, {
          role,
          name: '直接建立',
          ...(role === 'reporter' ? { organizationId: places.school } : {}),
          userName: `direct-${count}`,
          password: goodPassword,
        }),
    );

  it('signs in with the password given', async () => {
    await perform('reporter');
    const answer = await openBrowser(world).send(signIn, { body: { signInName: `direct-${count}`, password: goodPassword } });
    expect(answer.body).toMatchObject({ name: '直接建立', role: 'reporter' });
  });

  it('is not made by somebody who may not bring such a person in', async () => {
    const head = world.as({ role: 'orgHead', name: '示例校长', organizationId: places.school }).actor;
    await expect(perform('clerk', head)).rejects.toThrow(RefusedError);
  });
});

describe('the first run', () => {
  it('makes a county and its chief by one link, asks the county’s name, and is over once the chief has come in', async () => {
    const empty = await createWorld();
    const first = { ...runtime, db: empty.db, now: () => empty.now };
    await empty.db.deleteFrom('counties').execute();
    const link = await createFirstRunInvitation(first);
    const again = await createFirstRunInvitation(first);
    if (!link || !again) throw new Error('a link was made');
    expect(again.countyId).toBe(link.countyId);

    const visitor = openBrowser(empty);
    expect((await visitor.send(openInvitation, { body: { token: link.token } })).problem.refusals[0]?.code).toBe(
      'accounts.invitation-revoked',
    );
    const opened = await visitor.send(openInvitation, { body: { token: again.token } });
    expect(opened.body).toMatchObject({ role: 'chief', invitedByName: 'Jiedui' });
    expect(opened.body.countyName).toBeUndefined();

    const body = { token: again.token, name: '示例负责人', userName: 'first.chief', password: goodPassword };
    const nameless = await visitor.send(acceptInvitation, { body });
    expect(nameless.problem.refusals).toMatchObject([{ code: 'accounts.county-name-missing', at: 'body.countyName' }]);
    const chief = await visitor.send(acceptInvitation, { body: { ...body, countyName: '示例县' } });
    expect(chief.body).toMatchObject({ role: 'chief', countyName: '示例县' });
    expect(await createFirstRunInvitation(first)).toBeUndefined();
    await empty.close();
  });
});
