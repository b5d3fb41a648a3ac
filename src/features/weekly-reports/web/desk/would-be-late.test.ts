import { describe, expect, it } from 'vitest';
import type { WeekStanding } from '../../standing.ts';
import { wouldBeLate } from './would-be-late.ts';

const deadline = '2020-06-16T10:00:00.000Z';
const after = new Date('2020-06-16T10:00:00.000Z');
const standing = (over: Partial<WeekStanding>): WeekStanding => ({
  dueDate: '2020-06-16', state: 'pending', late: false, offlineDelayAccepted: false, receivedAt: null, reportId: null, version: 0,
  reviewState: null, exempted: false, lastRemindedAt: null, ...over,
});

describe('what a signature would be counted as', () => {
  it('is late from exactly the deadline on, for a first report', () => {
    expect(wouldBeLate({ deadline, standing: standing({}) }, after)).toBe(true);
    expect(wouldBeLate({ deadline, standing: standing({}) }, new Date(after.getTime() - 1))).toBe(false);
  });

  it('is not late for a report that was returned and had come in time', () => {
    const returned = standing({ state: 'onTime', receivedAt: '2020-06-16T09:00:00.000Z', reviewState: 'returned', version: 1 });
    expect(wouldBeLate({ deadline, standing: returned }, after)).toBe(false);
  });

  it('is late for a first report after a zero answer that came in time', () => {
    expect(wouldBeLate({ deadline, standing: standing({ state: 'zero', receivedAt: '2020-06-16T09:00:00.000Z' }) }, after)).toBe(true);
  });
});
