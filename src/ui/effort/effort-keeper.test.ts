import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readEffort, stepOf } from '../../kernel/effort.ts';
import type { DraftStorage } from '../draft/draft-keeper.ts';
import { createEffortKeeper, effortKey } from './effort-keeper.ts';

let device: Map<string, string>;
let now: number;
beforeEach(() => {
  device = new Map();
  now = 1_000;
});

const storage: DraftStorage = {
  getItem: (key) => device.get(key) ?? null,
  setItem: (key, value) => void device.set(key, value),
  removeItem: (key) => void device.delete(key),
};
const open = (isResumed = false) => createEffortKeeper({ form: 'act', storage, key: 'k', isResumed, now: () => now });
const told = (text: string | undefined) => text && readEffort(text);

describe('how long a form takes', () => {
  it('goes from the first touch to the last, each touch counted', () => {
    const keeper = open();
    for (const pause of [40_000, 7_000, 5_000, 1_000]) {
      now += pause;
      keeper.touch();
    }
    expect(told(keeper.read())).toEqual({ form: 'act', seconds: stepOf('seconds', 13), taps: stepOf('taps', 4) });
  });

  it('leaves out every pause of more than a minute, whatever else was done then', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 40 }), (pauses) => {
        device.clear();
        const keeper = open();
        keeper.touch();
        for (const pause of pauses) {
          now += pause;
          keeper.touch();
        }
        const counted = pauses.filter((pause) => pause <= 60_000).reduce((sum, pause) => sum + pause, 0);
        expect(told(keeper.read())).toEqual({ form: 'act', seconds: stepOf('seconds', counted / 1000), taps: stepOf('taps', pauses.length + 1) });
      }),
    );
  });

  it('goes on where the page was closed, without the time in between', () => {
    const first = open();
    first.touch();
    now += 10_000;
    first.touch();
    first.store();
    now = 5;
    const again = open(true);
    again.touch();
    expect(told(again.read())).toMatchObject({ seconds: stepOf('seconds', 10), taps: stepOf('taps', 3) });
  });

  it('is not told of a form that was begun uncounted, nor of one that nobody touched', () => {
    const resumed = open(true);
    resumed.touch();
    expect(resumed.read()).toBeUndefined();
    expect(open().read()).toBeUndefined();
  });

  it('is not told once somebody went on with it elsewhere, now or in a later visit', () => {
    const first = open();
    first.touch();
    first.store();
    const later = open(true);
    later.touch();
    later.drop();
    expect(later.read()).toBeUndefined();
    later.store();
    const again = open(true);
    again.touch();
    expect(again.read()).toBeUndefined();
  });

  it('of a head who writes a report is kept apart from that of the signature', () => {
    expect(effortKey('head', 'report', 'week')).not.toBe(effortKey('head', 'signature', 'week'));
  });

  it('begins at nothing for the next form', () => {
    const keeper = open();
    keeper.touch();
    keeper.store();
    keeper.forget();
    expect(device.size).toBe(0);
    expect(keeper.read()).toBeUndefined();
  });

  it('is lost on a device that keeps nothing, and that is all', () => {
    const full: DraftStorage = {
      ...storage,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const keeper = createEffortKeeper({ form: 'act', storage: full, key: 'k', isResumed: false, now: () => now });
    keeper.touch();
    keeper.store();
    expect(told(keeper.read())).toMatchObject({ form: 'act' });
  });
});

describe('the share that the form had filled in', () => {
  it('is told in tenths, and not at all where nothing was filled in', () => {
    const keeper = open();
    keeper.touch();
    expect(told(keeper.read({ filled: 5, left: 4 }))).toMatchObject({ prefilled: stepOf('prefilled', 80) });
    expect(told(keeper.read({ filled: 0, left: 0 }))).not.toHaveProperty('prefilled');
  });
});
