import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOf } from '../../kernel/shanghai-time.ts';
import { currentWeek, weeksAround, type BoardWeek } from './board.ts';

const weeksFrom = (count: number): BoardWeek[] =>
  Array.from({ length: count }, (_, index) => {
    const dueDate = addDays('2020-05-19', index * 7);
    return { dueDate, startsAt: instantOf(addDays(dueDate, -7), '18:00'), deadline: instantOf(dueDate, '18:00'), closedAt: null };
  });

describe('the weeks on the board', () => {
  it('a short campaign shows whole', () => {
    const { shown, earlier, later } = weeksAround(weeksFrom(7), undefined, instantOf('2020-06-16', '16:40'));
    expect([shown.length, earlier, later]).toEqual([7, null, null]);
  });

  it('at 18:00 sharp the next week is the current one; after the last there is none', () => {
    expect(currentWeek(weeksFrom(7), instantOf('2020-06-16', '18:00'))?.dueDate).toBe('2020-06-23');
    expect(currentWeek(weeksFrom(7), instantOf('2020-06-30', '18:00'))).toBeUndefined();
  });

  it('a long campaign shows the week in question, and every week can be reached by going earlier and later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 119 }), (count, at) => {
        const weeks = weeksFrom(count);
        const wanted = weeks[at % count]?.dueDate;
        const now = instantOf('2020-06-16', '16:40');
        const reached = new Set<string>();
        const first = weeksAround(weeks, wanted, now);
        expect(first.shown.map(({ dueDate }) => dueDate)).toContain(wanted);
        for (const direction of ['earlier', 'later'] as const) {
          let view = first;
          for (;;) {
            for (const { dueDate } of view.shown) reached.add(dueDate);
            const next = view[direction];
            if (next === null) break;
            view = weeksAround(weeks, next, now);
          }
        }
        expect(reached.size).toBe(count);
      }),
    );
  });
});
