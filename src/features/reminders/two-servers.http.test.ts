import { afterEach, describe, expect, it } from 'vitest';
import { startJsonServer } from '../../../tests/support/channel-servers/json-server.ts';
import { mailPassword, mailUser, startMailServer } from '../../../tests/support/channel-servers/mail-server.ts';
import { dingTalk, dingTalkSecret } from '../../../tests/support/channel-servers/robots.ts';
import { givePhone, openReminders, type ReminderScene } from '../../../tests/support/reminder-scenes.ts';
import { travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { addRobot } from './contract.ts';

let scene: ReminderScene | undefined;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await scene?.world.close();
  scene = undefined;
  for (const close of closing.splice(0)) await close();
});

/** Every way out, and nobody who refuses: what arrives is what was sent. */
async function openEveryWay() {
  const mails = await startMailServer({});
  const gateway = await startJsonServer(() => ({ status: 202 }));
  const groups = await startJsonServer((received) => dingTalk(received, scene?.world.realNow ?? new Date(0)));
  closing.push(mails.close, gateway.close, groups.close);
  const url = `smtp+plain://${encodeURIComponent(mailUser)}:${encodeURIComponent(mailPassword)}@127.0.0.1:${mails.port}`;
  scene = await openReminders({
    mailServer: { url, from: 'jiedui@office.example' },
    smsGateway: { url: `${gateway.origin}/sms`, secret: 'example' },
    robotOrigins: [groups.origin],
  });
  const here = scene;
  for (const [index, { reporter }] of here.organizations.entries()) {
    await givePhone(here.world, reporter, `1240000${String(index).padStart(4, '0')}`);
    await here.choose(reporter, { language: 'zh-CN', email: `reporter-${index}@example.org`, channels: ['inApp', 'mail', 'sms'] });
  }
  const robot = { name: '示例联络员群', address: `${groups.origin}/robot/send?access_token=0123456789abcdef`, secret: dingTalkSecret, audience: 'organization', language: 'zh-CN' } as const;
  await here.clerk.send(addRobot, { body: robot });
  const told = () => ({
    mails: mails.received.flatMap(({ to }) => to).toSorted((a, b) => a.localeCompare(b)),
    texts: gateway.received.map(({ body }) => String(body['to'])).toSorted((a, b) => a.localeCompare(b)),
    groups: groups.received.length,
  });
  return { here, told };
}

describe('two servers on one database, each with connections and ways out of its own', () => {
  it('tell each recipient once by each way, at every step, however they meet', async () => {
    const { here, told } = await openEveryWay();
    const servers = [here.remind, here.anotherServer()];
    await here.remindAt('2020-06-15 17:59');
    const steps = ['2020-06-15 18:00', '2020-06-16 12:00', '2020-06-16 17:00'];
    for (const [index, moment] of steps.entries()) {
      travelTo(here.world, moment);
      here.world.realNow = here.world.now;
      await Promise.all(servers.map((look) => look()));
      await Promise.all(servers.toReversed().map((look) => look()));
      const { mails, texts, groups } = told();
      expect([mails.length, texts.length, groups]).toEqual([16 * (index + 1), 16 * (index + 1), index + 1]);
      expect([new Set(mails).size, new Set(texts).size]).toEqual([16, 16]);
    }
    for (const { reporter } of here.organizations) expect(await here.noticesOf(reporter)).toHaveLength(steps.length);
    const rows = await here.world.inDatabase((db) => db.selectFrom('auditEntries').select('entryId').where('action', '=', 'reminder.step-told').execute());
    expect(rows).toHaveLength(steps.length);
  });

  it('the one goes on where the other ended, and tells nothing again', async () => {
    const { here, told } = await openEveryWay();
    const other = here.anotherServer();
    await here.remindAt('2020-06-16 12:00');
    const before = told();
    expect([before.mails.length, before.texts.length, before.groups]).toEqual([16, 16, 1]);
    await other();
    expect(told()).toEqual(before);
    travelTo(here.world, '2020-06-16 17:00');
    here.world.realNow = here.world.now;
    await other();
    const { mails, texts, groups } = told();
    expect([mails.length, texts.length, groups]).toEqual([32, 32, 2]);
  });
});
