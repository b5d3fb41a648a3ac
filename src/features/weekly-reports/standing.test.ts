import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { standingOf } from './standing-of.ts';
import { isLate, weekStateOf } from './standing.ts';

const deadline = instantOf('2020-06-16', '18:00');
const before = new Date(deadline.getTime() - 1);

describe('the state of a week', () => {
  it('a report received at exactly 18:00:00.000 is late, one millisecond before is on time', () => {
    expect(isLate(deadline, deadline)).toBe(true);
    expect(isLate(before, deadline)).toBe(false);
  });

  it('nothing received is not due yet until the deadline, and missing from that instant on', () => {
    expect(weekStateOf({ deadline, exempt: false, received: undefined }, before)).toBe('pending');
    expect(weekStateOf({ deadline, exempt: false, received: undefined }, deadline)).toBe('missing');
  });

  it('what was received stays what it is, whenever one looks', () => {
    const kinds = fc.constantFrom('report' as const, 'zero' as const);
    const instants = fc.integer({ min: -500_000_000, max: 500_000_000 }).map((ms) => new Date(deadline.getTime() + ms));
    fc.assert(
      fc.property(kinds, instants, instants, fc.boolean(), (kind, firstOfKindAt, now, exempt) => {
        const expected = kind === 'zero' ? 'zero' : firstOfKindAt < deadline ? 'onTime' : 'late';
        expect(weekStateOf({ deadline, exempt, received: { kind, firstOfKindAt } }, now)).toBe(expected);
      }),
    );
  });

  it('an accepted delay shows only on what is late', () => {
    const report = { reportId: 'r', version: 1, kind: 'report', reviewState: null, offlineDelayAccepted: true } as const;
    const week = { dueDate: '2020-06-16', deadline, exempt: false, lastRemindedAt: null };
    expect(standingOf({ ...week, report: { ...report, firstOfKindAt: before } }, deadline).offlineDelayAccepted).toBe(false);
    expect(standingOf({ ...week, report: { ...report, firstOfKindAt: deadline } }, deadline).offlineDelayAccepted).toBe(true);
  });
});
