import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReminders, suspend, type ReminderScene } from '../../../tests/support/reminder-scenes.ts';
import { report, sendZero } from '../../../tests/support/weekly-report-scenes.ts';
import { formatSentence } from '../../kernel/translate.ts';
import { getBoard, remind } from '../weekly-reports/contract.ts';
import { reminderMessages } from './messages.ts';
import { saveReminderSettings, viewOwnReminders, viewReminderSettings } from './contract.ts';

let scene: ReminderScene;
beforeEach(async () => {
  scene = await openReminders();
});
afterEach(() => scene.world.close());

const dueDate = '2020-06-16';
const mine = 'reminders.notice-organization';
const ours = 'reminders.notice-office';
const school = () => scene.organization('清水县智远职业技能培训学校');
const other = () => scene.organization('清水县老年养护院');

describe('who has not reported', () => {
  it('is told on Monday 18:00 and on Tuesday 12:00 and 17:00, head and reporter, once each however often the server looks', async () => {
    for (const moment of ['2020-06-15 17:59', '2020-06-15 18:00', '2020-06-15 18:01', '2020-06-16 12:00', '2020-06-16 12:01', '2020-06-16 17:00', '2020-06-16 17:59']) {
      await scene.remindAt(moment);
    }
    expect(await scene.noticesOf(school().reporter)).toEqual([mine, mine, mine]);
    expect(await scene.noticesOf(school().head)).toEqual([mine, mine, mine]);
  });

  it('is left alone once the report or “nothing this week” has come', async () => {
    await scene.remindAt('2020-06-15 18:00');
    await sendZero(scene, other(), dueDate);
    await report(scene, school(), dueDate);
    await scene.remindAt('2020-06-16 12:00');
    expect(await scene.noticesOf(other().reporter)).toEqual([mine]);
    expect((await scene.noticesOf(school().reporter)).filter((kind) => kind === mine)).toEqual([mine]);
  });

  it('is not told the same in the app within an hour of the office’s own reminder', async () => {
    await scene.remindAt('2020-06-16 16:30');
    await scene.clerk.send(remind, { body: { campaignId: scene.campaignId, dueDate, organizationIds: [school().organizationId] } });
    await scene.remindAt('2020-06-16 17:00');
    expect(await scene.noticesOf(school().reporter)).toEqual(['weekly-report.notice-reminder']);
    expect(await scene.noticesOf(other().reporter)).toEqual([mine]);
  });

  it('stands on the board as reminded, whoever did it, and the clerk may still remind by hand', async () => {
    await scene.remindAt('2020-06-16 12:00');
    const { body } = await scene.clerk.send(getBoard);
    const cell = body.rows[0]?.cells.find((one) => one.dueDate === dueDate);
    expect(cell?.lastRemindedAt).toBe(scene.world.now.toISOString());
    const { status } = await scene.clerk.send(remind, { body: { campaignId: scene.campaignId, dueDate, organizationIds: [school().organizationId] } });
    expect(status).toBe(200);
  });

  it('is told once by two servers that look in the same moment', async () => {
    await scene.remindAt('2020-06-15 17:00');
    scene.world.now = new Date('2020-06-15T10:00:00.000Z');
    await Promise.all([scene.remind(), scene.remind(), scene.remind()]);
    for (const { reporter } of scene.organizations) expect(await scene.noticesOf(reporter)).toEqual([mine]);
  });

  it('is told the latest alone where the clock jumped over several times, and nothing of a week gone by', async () => {
    await scene.remindAt('2020-06-15 12:00');
    await scene.remindAt('2020-06-16 17:10');
    expect(await scene.noticesOf(school().reporter)).toEqual([mine]);
    await scene.remindAt('2020-06-30 15:30');
    expect(await scene.noticesOf(school().reporter)).toEqual([mine]);
  });
});

describe('the clerk', () => {
  it('is told at 18:05 who has not reported, once', async () => {
    await scene.remindAt('2020-06-16 10:00');
    await report(scene, school(), dueDate);
    for (const moment of ['2020-06-16 18:04', '2020-06-16 18:05', '2020-06-16 18:06']) await scene.remindAt(moment);
    expect(await scene.noticesOf(scene.clerk)).toEqual([ours]);
    const [notice] = await scene.world.inDatabase((db) => db.selectFrom('notifications').selectAll().where('kind', '=', ours).execute());
    expect(notice?.params).toMatchObject({ dueDate, count: 15 });
  });

  it('reads the names as the own language joins them, whichever it is when the notice is opened', async () => {
    await scene.remindAt('2020-06-16 10:00');
    for (const organization of scene.organizations.slice(2)) await sendZero(scene, organization, dueDate);
    await scene.remindAt('2020-06-16 18:05');
    const [notice] = await scene.world.inDatabase((db) => db.selectFrom('notifications').select('params').where('kind', '=', ours).execute());
    const [one, other] = scene.organizations.map(({ name }) => name);
    const said = (language: 'zh-CN' | 'en') => formatSentence(reminderMessages[ours], language, notice?.params as Record<string, string | number>);
    expect(said('zh-CN')).toContain(`2 家单位没有上报：${one}、${other}`);
    expect(said('en')).toContain(`2 organizations have not reported: ${one}, ${other}`);
  });

  it('is told nothing where everybody has reported', async () => {
    await scene.remindAt('2020-06-16 10:00');
    for (const organization of scene.organizations) await sendZero(scene, organization, dueDate);
    await scene.remindAt('2020-06-16 18:05');
    expect(await scene.noticesOf(scene.clerk)).toEqual([]);
  });
});

describe('the office', () => {
  it('finds the usual times before it has set any, and what will be told until the next deadline', async () => {
    await scene.remindAt('2020-06-16 12:30');
    const { body } = await scene.clerk.send(viewReminderSettings);
    expect(body).toMatchObject({ enabled: true, revision: 0, setUp: ['inApp', 'robot'] });
    expect(body.upcoming[0]?.steps.map(({ to, at, isPast }) => [to, at, isPast])).toEqual([
      ['organization', '2020-06-15T10:00:00.000Z', true],
      ['organization', '2020-06-16T04:00:00.000Z', true],
      ['organization', '2020-06-16T09:00:00.000Z', false],
      ['office', '2020-06-16T10:05:00.000Z', false],
    ]);
  });

  it('sets other times, which count from then on', async () => {
    await scene.set({ steps: [{ to: 'organization', days: 0, time: '09:00' }] });
    await scene.remindAt('2020-06-16 09:00');
    await scene.remindAt('2020-06-16 12:00');
    await scene.remindAt('2020-06-16 18:05');
    expect(await scene.noticesOf(school().reporter)).toEqual([mine]);
    expect(await scene.noticesOf(scene.clerk)).toEqual([]);
  });

  it('that moves a time into the past tells nobody anew', async () => {
    await scene.remindAt('2020-06-16 12:00');
    await scene.remindAt('2020-06-16 12:59');
    await scene.set({ steps: [{ to: 'organization', days: 0, time: '11:30' }] });
    await scene.remindAt('2020-06-16 13:01');
    expect(await scene.noticesOf(school().reporter)).toEqual([mine]);
  });

  it('switches everything off, or one channel', async () => {
    await scene.set({ enabled: false });
    await scene.remindAt('2020-06-15 18:00');
    await scene.set({ enabled: true, channels: ['mail', 'sms', 'robot'] });
    await scene.remindAt('2020-06-16 12:00');
    expect(await scene.noticesOf(school().reporter)).toEqual([]);
  });

  it('does not overwrite what a colleague has just set', async () => {
    const { body } = await scene.clerk.send(viewReminderSettings);
    await scene.set({ enabled: false });
    const { steps, channels, revision } = body;
    const answer = await scene.clerk.send(saveReminderSettings, { body: { enabled: true, steps, channels, revision } });
    expect([answer.status, answer.problem.refusals[0]?.code]).toEqual([409, 'reminders.changed-meanwhile']);
    expect((await scene.clerk.send(viewReminderSettings)).body.enabled).toBe(false);
  });
});

describe('a person', () => {
  it('switches own reminders off, and only these', async () => {
    await scene.choose(school().reporter, { language: 'zh-CN', email: null, channels: [] });
    await scene.remindAt('2020-06-16 12:00');
    expect(await scene.noticesOf(school().reporter)).toEqual([]);
    expect(await scene.noticesOf(school().head)).toEqual([mine]);
  });

  it('who is suspended is told nothing', async () => {
    await suspend(scene.world, school().reporter);
    await scene.remindAt('2020-06-16 12:00');
    expect(await scene.noticesOf(school().reporter)).toEqual([]);
  });

  it('of a village has no reminders', async () => {
    const village = scene.world.as({ role: 'village', name: '示例村干部' });
    expect((await village.send(viewOwnReminders)).status).toBe(403);
  });
});
