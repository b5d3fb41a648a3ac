import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/shanghai-time.ts';
import { campaignClock } from './clock.ts';

const plan = { startsOn: '2020-05-12', endsOn: '2020-06-30' };

describe('the clock of a campaign', () => {
  it.each([
    ['2020-05-12', 1, 49],
    ['2020-06-16', 36, 14],
    ['2020-06-30', 50, 0],
    ['2020-07-02', 52, -2],
    ['2020-05-11', 0, 50],
  ])('on %s says day %i, %i days left', (today, day, daysLeft) => {
    expect(campaignClock(plan, today)).toEqual({ day, daysLeft });
  });

  it('has no days left to tell where the notice names no day', () => {
    expect(campaignClock({ startsOn: '2020-05-12', endsOn: null }, '2020-06-16')).toEqual({ day: 36, daysLeft: null });
  });

  it('loses a day for each that passes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const { day, daysLeft } = campaignClock(plan, addDays(plan.startsOn, days));
        expect([day, (daysLeft ?? 0) + day]).toEqual([days + 1, 50]);
      }),
    );
  });
});
