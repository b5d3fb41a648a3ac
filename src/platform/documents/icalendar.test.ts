import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar, type CalendarEvent } from './icalendar.ts';

const event: CalendarEvent = {
  uid: 'one@jiedui.invalid',
  stampedAt: new Date('2020-06-09T10:00:00.000Z'),
  startsAt: new Date('2020-06-16T09:00:00.000Z'),
  endsAt: new Date('2020-06-16T10:00:00.000Z'),
  summary: '周报截止：结对帮扶行动',
  description: '没有进展也可一键上报。',
  url: 'https://jiedui.example/reporting/018f/2020-06-16?a=1,2;b',
  isFree: false,
};

/** As another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(component);
    return { uid, summary, description, starts: startDate.toJSDate(), ends: endDate.toJSDate(), url: String(component.getFirstPropertyValue('url')) };
  });
}

describe('a calendar', () => {
  it('says to another program what it was told, whatever the words', () => {
    const words = fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replaceAll(/\p{Cc}|\p{Cs}/gu, ' ')).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.oneof(words, fc.constantFrom('a;b,c\\d', '一行\n二行', '\\n', ';,\\;')), (text) => {
        const [seen] = read(writeCalendar({ name: '示例', events: [{ ...event, summary: text, description: text }] }));
        expect(seen).toMatchObject({ uid: event.uid, summary: text, description: text, url: event.url });
        expect([seen?.starts, seen?.ends]).toEqual([event.startsAt, event.endsAt]);
      }),
    );
  });

  it('folds its lines at 75 octets and cuts no character apart', () => {
    const text = writeCalendar({ name: '示例', events: [{ ...event, summary: '清'.repeat(200) }] });
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('has no alarms: who is reminded and when is chosen in the product', () => {
    expect(writeCalendar({ name: '示例', events: [event] })).not.toContain('VALARM');
  });
});
