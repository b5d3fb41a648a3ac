import { describe, expect, it } from 'vitest';
import { countdownAt } from './countdown.ts';

const from = '2020-06-09T10:00:00.000Z';
const until = '2020-06-16T10:00:00.000Z';
const at = (instant: string) => countdownAt(from, until, new Date(instant));

describe('a countdown', () => {
  it('is calm for most of the week, amber on the last day, red in the last two hours', () => {
    expect(at(from)).toEqual({ remainingMs: 604_800_000, fractionLeft: 1, tone: 'notYet' });
    expect(at('2020-06-15T10:00:00.000Z').tone).toBe('due');
    expect(at('2020-06-16T08:00:00.000Z').tone).toBe('urgent');
  });

  it('has nothing left at the deadline itself, which is too late', () => {
    expect(at(until)).toEqual({ remainingMs: 0, fractionLeft: 0, tone: 'urgent' });
  });

  it('goes on counting after the deadline without a ring', () => {
    expect(at('2020-06-16T11:00:00.000Z')).toEqual({ remainingMs: -3_600_000, fractionLeft: 0, tone: 'urgent' });
  });
});
