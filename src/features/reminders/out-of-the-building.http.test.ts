import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startJsonServer, type JsonServer, type Reply } from '../../../tests/support/channel-servers/json-server.ts';
import { mailPassword, mailUser, readMail, startMailServer, type TestMailServer } from '../../../tests/support/channel-servers/mail-server.ts';
import { dingTalk, dingTalkSecret } from '../../../tests/support/channel-servers/robots.ts';
import { givePhone, openReminders, suspend, type ReminderScene } from '../../../tests/support/reminder-scenes.ts';
import { sendZero } from '../../../tests/support/weekly-report-scenes.ts';
import { getBoard } from '../weekly-reports/contract.ts';
import { noticeSentence } from '../accounts/web/notifications/notice-sentence.ts';
import { reminderMessages } from './messages.ts';
import { addRobot, listDeliveries, removeRobot, saveOwnReminders, testOwnReminder, testRobot, viewOwnReminders, viewReminderSettings } from './contract.ts';

let scene: ReminderScene | undefined;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await scene?.world.close();
  scene = undefined;
  for (const close of closing.splice(0)) await close();
});

async function openMail(password = mailPassword, refusalOf?: (address: string) => number | undefined): Promise<{ scene: ReminderScene; mails: TestMailServer }> {
  const mails = await startMailServer({ refusalOf });
  closing.push(mails.close);
  const url = `smtp+plain://${encodeURIComponent(mailUser)}:${encodeURIComponent(password)}@127.0.0.1:${mails.port}`;
  scene = await openReminders({ mailServer: { url, from: 'jiedui@office.example' } });
  return { scene, mails };
}

async function openGroups(reply: Parameters<typeof startJsonServer>[0]): Promise<{ scene: ReminderScene; groups: JsonServer }> {
  const groups = await startJsonServer(reply);
  closing.push(groups.close);
  scene = await openReminders({ robotOrigins: [groups.origin] });
  return { scene, groups };
}

const school = ({ organization }: ReminderScene) => organization('清水县智远职业技能培训学校');
const robotOf = ({ origin }: JsonServer) => ({
  name: '示例联络员群',
  address: `${origin}/robot/send?access_token=0123456789abcdef`,
  secret: dingTalkSecret,
  audience: 'organization' as const,
  language: 'zh-CN' as const,
});

describe('a mail', () => {
  it('goes to whoever chose it, in the own language, once also with two servers', async () => {
    const { scene: here, mails } = await openMail();
    const { reporter, head } = school(here);
    await here.choose(reporter, { language: 'en', email: 'reporter@example.org', channels: ['mail'] });
    await here.choose(head, { language: 'zh-CN', email: 'head@example.org', channels: ['inApp', 'mail'] });
    await here.remindAt('2020-06-16 11:59');
    here.world.now = here.world.realNow = new Date('2020-06-16T04:00:00.000Z');
    await Promise.all([here.remind(), here.remind()]);
    await here.remind();
    const subjects = mails.received.map((mail) => `${mail.to.join()} ${readMail(mail).subject}`);
    expect(subjects.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'head@example.org 请上报周报：6月16日（周二）18:00 截止',
      'reporter@example.org Please send your report: due Tue 16 Jun, 18:00',
    ]);
    expect(await here.noticesOf(reporter)).toEqual([]);
  });

  it('that alone tells an organization stands on the board once it has gone, and not while it waits', async () => {
    const codes: (number | undefined)[] = [451, 451];
    const { scene: here } = await openMail(mailPassword, () => codes.shift());
    const { reporter, head, organizationId } = school(here);
    for (const person of [reporter, head]) await here.choose(person, { language: 'zh-CN', email: `${person.actor.role}@example.org`, channels: ['mail'] });
    const remindedAt = async () => {
      const { body } = await here.clerk.send(getBoard);
      return body.rows.find((row) => row.organizationId === organizationId)?.cells.find(({ dueDate }) => dueDate === '2020-06-16')?.lastRemindedAt;
    };
    await here.remindAt('2020-06-16 12:00');
    expect(await remindedAt()).toBeNull();
    await here.remindAt('2020-06-16 12:01');
    expect(await remindedAt()).toBe('2020-06-16T04:01:00.000Z');
  });

  it('that cannot go for now is tried again with growing pauses, and not after the report has come', async () => {
    const codes: (number | undefined)[] = [451, 451];
    const { scene: here, mails } = await openMail(mailPassword, () => codes.shift());
    const { reporter } = school(here);
    await here.choose(reporter, { language: 'zh-CN', email: 'reporter@example.org', channels: ['mail'] });
    await here.remindAt('2020-06-16 12:00');
    const waits = async () => (await here.deliveries()).filter(({ channel }) => channel === 'mail').map(({ state, attempts, failureDetail, nextAttemptAt }) => [state, attempts, failureDetail, nextAttemptAt]);
    expect(await waits()).toEqual([['waiting', 1, 'SMTP 451', '2020-06-16T04:01:00.000Z']]);
    expect((await here.clerk.send(listDeliveries, { query: { only: 'troubled' } })).body).toMatchObject({ troubled: 1, deliveries: [{ channel: 'mail' }] });
    await here.remindAt('2020-06-16 12:01');
    expect(await waits()).toEqual([['waiting', 2, 'SMTP 451', '2020-06-16T04:03:00.000Z']]);
    await here.remindAt('2020-06-16 12:02');
    expect(await waits()).toEqual([['waiting', 2, 'SMTP 451', '2020-06-16T04:03:00.000Z']]);
    await sendZero(here, school(here), '2020-06-16');
    await here.remindAt('2020-06-16 12:03');
    expect(await waits()).toMatchObject([['dropped', 3, 'SMTP 451', null]]);
    expect(mails.received).toEqual([]);
  });

  it('of many that are tried again is sent once by servers that try in the same moment', async () => {
    let isOpen = false;
    const { scene: here, mails } = await openMail(mailPassword, () => (isOpen ? undefined : 451));
    for (const [index, { reporter }] of here.organizations.entries()) {
      await here.choose(reporter, { language: 'zh-CN', email: `reporter-${index}@example.org`, channels: ['mail'] });
    }
    await here.remindAt('2020-06-16 12:00');
    isOpen = true;
    here.world.now = here.world.realNow = new Date('2020-06-16T04:01:00.000Z');
    await Promise.all([here.remind(), here.remind(), here.remind()]);
    const recipients = mails.received.flatMap(({ to }) => to);
    expect([recipients.length, new Set(recipients).size]).toEqual([16, 16]);
  });

  it('is given up at the deadline', async () => {
    const { scene: here, mails } = await openMail(mailPassword, () => 451);
    await here.choose(school(here).reporter, { language: 'zh-CN', email: 'reporter@example.org', channels: ['mail'] });
    await here.remindAt('2020-06-16 17:00');
    await here.remindAt('2020-06-16 18:00');
    expect((await here.deliveries()).filter(({ channel }) => channel === 'mail')).toMatchObject([{ state: 'failed', attempts: 1, failure: 'busy' }]);
    expect(mails.received).toEqual([]);
  });

  it('with a wrong password of the office fails once, where the office sees it', async () => {
    const { scene: here } = await openMail('wrong');
    await here.choose(school(here).reporter, { language: 'zh-CN', email: 'reporter@example.org', channels: ['mail'] });
    for (const moment of ['2020-06-16 12:00', '2020-06-16 12:05', '2020-06-16 13:00']) await here.remindAt(moment);
    const { body } = await here.clerk.send(listDeliveries, { query: { only: 'troubled' } });
    expect(body.deliveries).toMatchObject([
      { state: 'failed', attempts: 1, failure: 'signInRefused', failureDetail: 'SMTP 535', recipient: '清水县智远职业技能培训学校联络员 · 清水县智远职业技能培训学校' },
    ]);
    expect(JSON.stringify(body)).not.toContain('example.org');
  });

  it('with a wrong password of the office is tried for one of many, so that the mailbox is not locked', async () => {
    const { scene: here, mails } = await openMail('wrong');
    for (const [index, { reporter }] of here.organizations.entries()) {
      await here.choose(reporter, { language: 'zh-CN', email: `reporter-${index}@example.org`, channels: ['mail'] });
    }
    await here.remindAt('2020-06-16 12:00');
    expect(mails.signIns()).toBe(1);
    const { body } = await here.clerk.send(listDeliveries, { query: { only: 'troubled' } });
    expect(body.troubled).toBe(16);
    expect(body.deliveries.every(({ state, failure }) => state === 'failed' && failure === 'signInRefused')).toBe(true);
  });

  it('under way when its server ended is not sent again, and says that nobody knows', async () => {
    const { scene: here, mails } = await openMail();
    await here.choose(school(here).reporter, { language: 'zh-CN', email: 'reporter@example.org', channels: ['mail'] });
    await here.remindAt('2020-06-16 12:00');
    mails.received.length = 0;
    await here.world.inDatabase((db) =>
      db.updateTable('reminderDeliveries').set({ state: 'sending', claimedUntil: new Date(here.world.realNow.getTime() + 120_000), settledAt: null }).where('channel', '=', 'mail').execute(),
    );
    await here.remindAt('2020-06-16 12:02');
    expect((await here.deliveries()).find(({ channel }) => channel === 'mail')?.state).toBe('sending');
    await here.remindAt('2020-06-16 12:03');
    expect((await here.deliveries()).find(({ channel }) => channel === 'mail')?.state).toBe('unclear');
    expect(mails.received).toEqual([]);
  });

  it('to oneself as a test goes at once; five in an hour are enough', async () => {
    const { scene: here, mails } = await openMail();
    const { reporter } = school(here);
    await here.choose(reporter, { language: 'zh-CN', email: 'reporter@example.org', channels: ['mail'] });
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await reporter.send(testOwnReminder, { body: { channel: 'mail' } })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    await vi.waitFor(() => expect(mails.received).toHaveLength(5), { timeout: 20_000 });
    await vi.waitFor(async () => expect((await reporter.send(viewOwnReminders)).body.recent.every(({ state }) => state === 'sent')).toBe(true), { timeout: 20_000 });
  });

  it('needs an address that is one; nobody else reads it, and the database keeps it sealed', async () => {
    const { scene: here } = await openMail();
    const { reporter, head } = school(here);
    const refusal = async (email: string | null) => (await reporter.send(saveOwnReminders, { body: { language: 'zh-CN', email, channels: ['mail'] } })).problem.refusals.map(({ code }) => code);
    expect(await refusal('nobody')).toEqual(['reminders.email-wrong']);
    expect(await refusal('a@b.cn, c@d.cn')).toEqual(['reminders.email-wrong']);
    expect(await refusal(null)).toEqual(['reminders.email-missing']);
    await here.choose(reporter, { language: 'zh-CN', email: 'reporter@example.org', channels: ['mail'] });
    expect((await reporter.send(viewOwnReminders)).body.email).toBe('reporter@example.org');
    expect((await head.send(viewOwnReminders)).body.email).toBeNull();
    const rows = await here.world.inDatabase(async (db) => [await db.selectFrom('reminderPreferences').selectAll().execute(), await db.selectFrom('auditEntries').selectAll().execute(), await db.selectFrom('commandOutcomes').selectAll().execute()]);
    expect(JSON.stringify(rows)).not.toContain('example.org');
  });
});

describe('a text message', () => {
  it('goes to the phone of whoever chose it, signed', async () => {
    const secret = '示例-gateway-secret';
    const gateway = await startJsonServer(({ headers, text }) => {
      const signed = createHmac('sha256', secret).update(`${String(headers['x-jiedui-timestamp'])}.${text}`).digest('hex');
      return { status: headers['x-jiedui-signature'] === `sha256=${signed}` ? 202 : 401 };
    });
    closing.push(gateway.close);
    scene = await openReminders({ smsGateway: { url: `${gateway.origin}/sms`, secret } });
    const { reporter } = school(scene);
    const refused = await reporter.send(saveOwnReminders, { body: { language: 'zh-CN', email: null, channels: ['sms'] } });
    expect(refused.problem.refusals.map(({ code }) => code)).toEqual(['reminders.phone-missing']);
    await givePhone(scene.world, reporter, '13800000000');
    await scene.choose(reporter, { language: 'zh-CN', email: null, channels: ['sms'] });
    await scene.remindAt('2020-06-16 12:00');
    await scene.remindAt('2020-06-16 12:01');
    expect(gateway.received.map(({ body }) => body['to'])).toEqual(['13800000000']);
    expect(gateway.received[0]?.body['text']).toContain('清水县智远职业技能培训学校 的周报还没有收到，6月16日（周二）18:00 截止');
    expect((await scene.deliveries()).find(({ channel }) => channel === 'sms')?.state).toBe('sent');
  });
});

describe('in English', () => {
  it('whoever chose it is told by text message, mail and in the app, head and clerk alike', async () => {
    const gateway = await startJsonServer(() => ({ status: 202 }));
    closing.push(gateway.close);
    scene = await openReminders({ smsGateway: { url: `${gateway.origin}/sms`, secret: 'example' } });
    const [{ reporter }, { clerk }] = [school(scene), scene];
    for (const [who, phone] of [[reporter, '13800000000'], [clerk, '13800000001']] as const) {
      await givePhone(scene.world, who, phone);
      await scene.choose(who, { language: 'en', email: null, channels: ['sms', 'inApp'] });
    }
    await scene.remindAt('2020-06-16 12:00');
    await scene.remindAt('2020-06-16 18:05');
    const texts = gateway.received.map(({ body }) => [body['to'], body['text']]);
    expect(texts).toEqual([
      ['13800000000', expect.stringMatching(/the report of 清水县智远职业技能培训学校 has not arrived; deadline Tue 16 Jun, 18:00\. “Nothing this week” takes one tap\.$/)],
      ['13800000001', expect.stringMatching(/the deadline \(Tue 16 Jun, 18:00\) has passed; 16 not reported\. See the board\.$/)],
    ]);
    const notices = await scene.world.inDatabase((db) => db.selectFrom('notifications').select(['accountId', 'kind', 'params']).orderBy('notificationId').execute());
    const read = (accountId: string) =>
      notices
        .filter((notice) => notice.accountId === accountId)
        .map((notice) => noticeSentence({ notificationId: '', createdAt: '', kind: notice.kind, params: notice.params as Record<string, string | number> }, reminderMessages, 'en'));
    expect(read(reporter.actor.accountId)).toEqual([expect.stringMatching(/your report due 16 Jun 2020 has not arrived; the deadline is 16 Jun 2020, 18:00\./)]);
    const [told] = read(clerk.actor.accountId);
    expect(told).toContain('16 organizations have not reported: ');
    expect(told).not.toMatch(/[、，：。]/);
  });

  it('a group is told in the language that the office set for it', async () => {
    const { scene: here, groups } = await openGroups((received) => dingTalk(received, here.world.realNow));
    await here.clerk.send(addRobot, { body: { ...robotOf(groups), audience: 'office', language: 'en' } });
    await here.remindAt('2020-06-16 18:05');
    const text = JSON.stringify(groups.received[0]?.body);
    expect(text).toContain('[Reports]');
    expect(text).toMatch(/清水县老年养护院, /);
    expect(text).not.toContain('、');
  });
});

describe('a group robot', () => {
  it('that answers 500 and then 200 has told the group once, and the office sees both tries', async () => {
    const replies: Reply[] = [{ status: 500 }];
    const { scene: here, groups } = await openGroups((received) => replies.shift() ?? dingTalk(received, here.world.realNow));
    await here.clerk.send(addRobot, { body: robotOf(groups) });
    await here.remindAt('2020-06-16 12:00');
    await here.remindAt('2020-06-16 12:01');
    await here.remindAt('2020-06-16 12:10');
    expect(groups.received).toHaveLength(2);
    expect((await here.deliveries()).filter(({ channel }) => channel === 'robot')).toMatchObject([{ state: 'sent', attempts: 2, recipient: '示例联络员群', failure: null }]);
    const text = JSON.stringify(groups.received[1]?.body);
    expect(text).toContain('还有 16 家单位没有上报');
    expect(text).not.toContain('智远');
  });

  it('that was told and whose answer was lost is not told again, and the office reads that nobody knows', async () => {
    const { scene: here, groups } = await openGroups(() => 'hangUp');
    await here.clerk.send(addRobot, { body: robotOf(groups) });
    for (const moment of ['2020-06-16 12:00', '2020-06-16 12:01', '2020-06-16 12:10']) await here.remindAt(moment);
    expect(groups.received).toHaveLength(1);
    expect((await here.deliveries()).filter(({ channel }) => channel === 'robot')).toMatchObject([{ state: 'unclear', attempts: 1, failure: 'unreachable' }]);
    expect((await here.clerk.send(listDeliveries, { query: { only: 'troubled' } })).body.troubled).toBe(1);
  });

  it('added twice in the same moment is one', async () => {
    const { scene: here, groups } = await openGroups(() => ({ body: { errcode: 0 } }));
    const answers = await Promise.all([1, 2, 3].map(() => here.clerk.send(addRobot, { body: robotOf(groups) })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect((await here.clerk.send(viewReminderSettings)).body.robots).toHaveLength(1);
  });

  it('is shown masked for ever after, and kept sealed', async () => {
    const { scene: here, groups } = await openGroups(() => ({ body: { errcode: 0 } }));
    await here.clerk.send(addRobot, { body: robotOf(groups) });
    const { body } = await here.clerk.send(viewReminderSettings);
    expect(body.robots).toMatchObject([{ service: 'dingtalk', maskedAddress: `${new URL(groups.origin).host} …cdef`, isSigned: true }]);
    const rows = await here.world.inDatabase(async (db) => [await db.selectFrom('reminderRobots').selectAll().execute(), await db.selectFrom('auditEntries').selectAll().execute(), await db.selectFrom('commandOutcomes').selectAll().execute()]);
    for (const secret of ['0123456789abcdef', dingTalkSecret]) expect(JSON.stringify([body, rows])).not.toContain(secret);
  });

  it('cannot be put where only the server can go', async () => {
    scene = await openReminders();
    const { clerk } = scene;
    const codes = async (address: string) => (await clerk.send(addRobot, { body: { name: '示例', address, audience: 'office', language: 'zh-CN' } })).problem.refusals.map(({ code }) => code);
    expect(await codes('http://169.254.169.254/latest/meta-data')).toEqual(['reminders.robot-address-unknown']);
    expect(await codes('https://127.0.0.1/robot/send?access_token=0123456789')).toEqual(['reminders.robot-address-not-allowed']);
    expect(await codes('http://oapi.dingtalk.com/robot/send?access_token=0123456789')).toEqual(['reminders.robot-address-not-allowed']);
  });

  it('is tested before it is needed, and tells nothing once removed', async () => {
    const { scene: here, groups } = await openGroups((received) => dingTalk(received, here.world.realNow));
    const { body: robot } = await here.clerk.send(addRobot, { body: robotOf(groups) });
    const params = { robotId: robot.robotId };
    expect((await here.clerk.send(testRobot, { params })).status).toBe(200);
    await vi.waitFor(() => expect(groups.received).toHaveLength(1), { timeout: 20_000 });
    const { accountId, name } = here.clerk.actor;
    expect(await here.deliveries()).toMatchObject([{ purpose: 'test', channel: 'robot', askedBy: name }]);
    const trail = await here.world.inDatabase((db) => db.selectFrom('auditEntries').selectAll().where('action', '=', 'reminders.tested').execute());
    expect(trail).toMatchObject([{ accountId, actorName: name, subjectType: 'reminderRobot', subjectId: robot.robotId, detail: { channel: 'robot' } }]);
    expect((await here.clerk.send(removeRobot, { params })).status).toBe(204);
    expect((await here.clerk.send(testRobot, { params })).status).toBe(404);
    await here.remindAt('2020-06-16 12:00');
    expect(groups.received).toHaveLength(1);
  });
});

describe('what waits', () => {
  it('is dropped for whoever is shut out or has switched it off meanwhile', async () => {
    const { scene: here } = await openMail(mailPassword, () => 451);
    const { reporter, head } = school(here);
    await here.choose(reporter, { language: 'zh-CN', email: 'reporter@example.org', channels: ['mail'] });
    await here.choose(head, { language: 'zh-CN', email: 'head@example.org', channels: ['mail'] });
    await here.remindAt('2020-06-16 12:00');
    await suspend(here.world, reporter);
    await here.choose(head, { language: 'zh-CN', email: 'head@example.org', channels: ['inApp'] });
    await here.remindAt('2020-06-16 12:05');
    expect((await here.deliveries()).filter(({ channel }) => channel === 'mail').map(({ state }) => state)).toEqual(['dropped', 'dropped']);
  });
});
