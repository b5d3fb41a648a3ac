import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { relaunch } from '../../../tests/support/relaunch.ts';
import { openReminders, suspend, type ReminderScene } from '../../../tests/support/reminder-scenes.ts';
import { sendZero, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import type { Person } from '../../../tests/support/world.ts';
import { grantExemption, revokeExemption } from '../weekly-reports/contract.ts';
import { makeCalendar, revokeCalendar, viewOwnReminders } from './contract.ts';

let scene: ReminderScene;
beforeEach(async () => {
  scene = await openReminders();
  travelTo(scene.world, '2020-06-10 09:00');
});
afterEach(() => scene.world.close());

const school = () => scene.organization('清水县智远职业技能培训学校');
const fetched = (url: string, etag?: string) => scene.world.app.inject({ url, headers: etag === undefined ? {} : { 'if-none-match': etag } });
const addressOf = async (person: Person) => (await person.send(makeCalendar)).body.path;

async function eventsAt(url: string) {
  const answer = await fetched(url);
  const calendar = new ICAL.Component(ICAL.parse(answer.body));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('a calendar of deadlines', () => {
  it('shows an organization its own, each ending when the period closes', async () => {
    const events = await eventsAt(await addressOf(school().reporter));
    expect(events.map(({ endDate }) => endDate.toJSDate().toISOString())).toEqual(
      ['05-19', '05-26', '06-02', '06-09', '06-16', '06-23', '06-30'].map((day) => `2020-${day}T10:00:00.000Z`),
    );
    expect(events[0]?.summary).toMatch(/^周报截止：/);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(7);
  });

  it('says what is done, to the organization that did it', async () => {
    const [own, other] = [school(), scene.organization('清水县老年养护院')];
    await sendZero(scene, own, '2020-06-16');
    const summary = async (person: Person) => (await eventsAt(await addressOf(person)))[4]?.summary;
    expect(await summary(own.reporter)).toMatch(/^周报已报：/);
    expect(await summary(other.reporter)).toMatch(/^周报截止：/);
  });

  it('stamps an event anew when it has changed, and none that has not: programs keep what is stamped as before', async () => {
    const url = await addressOf(school().reporter);
    const stamps = async () => (await eventsAt(url)).map(({ component }) => String(component.getFirstPropertyValue('dtstamp')));
    const before = await stamps();
    await sendZero(scene, school(), '2020-06-16');
    const week = { campaignId: scene.campaignId, organizationId: school().organizationId, dueDate: '2020-06-30' };
    await scene.clerk.send(grantExemption, { body: { ...week, reason: '（示例）机构停业整修' } });
    const sentAndExempt = await stamps();
    expect(sentAndExempt).toEqual(before.map((stamp, index) => ([4, 6].includes(index) ? '2020-06-10T01:00:00Z' : stamp)));
    expect(before.every((stamp) => stamp < '2020-06-10T01:00:00Z')).toBe(true);
    travelTo(scene.world, '2020-06-10 09:30');
    await scene.clerk.send(revokeExemption, { body: { ...week, reason: '（示例）已复工' } });
    expect((await stamps())[6]).toBe('2020-06-10T01:30:00Z');
  });

  it('stamps every event anew where a later plan may have moved its deadline, for the organization and for the office', async () => {
    const urls = [await addressOf(school().reporter), await addressOf(scene.clerk)];
    const stamps = async () => (await Promise.all(urls.map(eventsAt))).map((events) => [...new Set(events.map(({ component }) => String(component.getFirstPropertyValue('dtstamp'))))]);
    await relaunch(scene, { time: '12:00' });
    expect(await stamps()).toEqual([['2020-06-10T01:00:00Z'], ['2020-06-10T01:00:00Z']]);
    const [events = []] = await Promise.all(urls.map(eventsAt));
    expect(events.at(-1)?.endDate.toJSDate().toISOString()).toBe('2020-06-30T04:00:00.000Z');
  });

  it('shows the office the county’s, each once', async () => {
    const events = await eventsAt(await addressOf(scene.clerk));
    expect(events).toHaveLength(7);
    // Who waits for reports has none to send.
    expect(events[0]?.description).toContain('周报台账');
    expect(events[0]?.description).not.toContain('本周无进展');
  });

  it('is sent again only where it has changed', async () => {
    const url = await addressOf(school().reporter);
    const first = await fetched(url);
    const etag = String(first.headers['etag']);
    expect([first.statusCode, first.headers['content-type'], first.headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-cache']);
    // Compressed on the way or not, it is the same calendar.
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    travelTo(scene.world, '2020-06-10 11:00');
    for (const known of [etag, etag.slice(2)]) {
      const second = await fetched(url, known);
      expect([second.statusCode, second.body]).toEqual([304, '']);
    }
    await sendZero(scene, school(), '2020-06-16');
    expect((await fetched(url, etag)).statusCode).toBe(200);
  });

  it('has one secret address at a time, which its owner ends; the key is kept as a digest alone', async () => {
    const { reporter } = school();
    const [first, second] = [await addressOf(reporter), await addressOf(reporter)];
    expect([(await fetched(first)).statusCode, (await fetched(second)).statusCode]).toEqual([404, 200]);
    const key = new URL(second, 'http://localhost').searchParams.get('key') ?? '';
    const rows = await scene.world.inDatabase(async (db) => [await db.selectFrom('reminderPreferences').selectAll().execute(), await db.selectFrom('commandOutcomes').selectAll().execute()]);
    expect(JSON.stringify(rows)).not.toContain(key);
    expect((await reporter.send(viewOwnReminders)).body.calendarMadeAt).toBe('2020-06-10T01:00:00.000Z');
    await reporter.send(revokeCalendar);
    expect((await fetched(second)).statusCode).toBe(404);
    expect((await reporter.send(viewOwnReminders)).body.calendarMadeAt).toBeNull();
  });

  it('ends with the account, and opens by no other key or county', async () => {
    const { reporter } = school();
    const url = await addressOf(reporter);
    expect((await fetched(url.replace(/key=.{4}/, 'key=AAAA'))).statusCode).toBe(404);
    expect((await fetched(url.replace(/county=.{8}/, 'county=00000000'))).statusCode).toBe(404);
    await suspend(scene.world, reporter);
    expect((await fetched(url)).statusCode).toBe(404);
  });
});
