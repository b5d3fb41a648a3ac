import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../../kernel/shanghai-time.ts';
import { afterWrongCode, isLocked, untriedDoor, wrongCodesAllowed } from './guessing.ts';

const now = new Date('2020-06-16T08:40:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

describe('wrong codes', () => {
  it('close a sheet at the fifth, and an account at the tenth', () => {
    let door = untriedDoor(now);
    const closed = { sheet: 0, account: 0 };
    for (let wrong = 1; wrong <= 10; wrong += 1) {
      door = afterWrongCode(door, later(wrong));
      for (const kind of ['sheet', 'account'] as const) if (closed[kind] === 0 && isLocked(door, kind, later(wrong))) closed[kind] = wrong;
    }
    expect(closed).toEqual({ sheet: 5, account: 10 });
  });

  it('are forgotten a day after the first of them', () => {
    const door = { failures: 5, countedFrom: now };
    expect([isLocked(door, 'sheet', later(dayMs - 1)), isLocked(door, 'sheet', later(dayMs))]).toEqual([true, false]);
  });

  it('are never looked at beyond twice the number within a day, however the tries are spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: dayMs / 4 }), { maxLength: 60 }), (gaps) => {
        let door = untriedDoor(now);
        let at = 0;
        const looked: number[] = [];
        for (const gap of gaps) {
          at += gap;
          if (isLocked(door, 'sheet', later(at))) continue;
          looked.push(at);
          door = afterWrongCode(door, later(at));
        }
        // A count that begins anew a moment later gives twice as many at most.
        const most = Math.max(0, ...looked.map((from) => looked.filter((each) => each >= from && each < from + dayMs).length));
        expect(most).toBeLessThanOrEqual(2 * wrongCodesAllowed.sheet);
      }),
    );
  });
});
