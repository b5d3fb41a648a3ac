import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/shanghai-time.ts';
import { earlier, holdsOn, lastDayOf, later, type LastDay, type Term } from './care.ts';

const entered = '2020-06-16';
const day = fc.integer({ min: -30, max: 30 }).map((days) => addDays(entered, days));
/** Begun by the day on which it was entered, as the rule wants it. */
const term: fc.Arbitrary<Term> = fc.record({
  startsOn: fc.nat(30).map((days) => addDays(entered, -days)),
  endsOn: fc.option(day),
});
const lastDay: fc.Arbitrary<LastDay> = fc.oneof(day, fc.constant<LastDay>('infinity'), fc.constant<LastDay>('-infinity'));

describe('until when something holds', () => {
  it('is a day that stays true while time passes: on every later day it holds exactly where one of the terms does', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), fc.nat(60), (terms, days) => {
        const today = addDays(entered, days);
        const holds = terms.some(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today));
        expect(holdsOn(lastDayOf(terms), today)).toBe(holds);
      }),
    );
  });

  it('does not hang on the order of the terms, and another one never shortens it', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), term, (terms, another) => {
        expect(lastDayOf(terms.toReversed())).toBe(lastDayOf(terms));
        expect(lastDayOf([...terms, another]) >= lastDayOf(terms)).toBe(true);
      }),
    );
  });

  it('is never for a term that was cancelled on the day on which it began', () => {
    expect(lastDayOf([{ startsOn: entered, endsOn: addDays(entered, -1) }])).toBe('-infinity');
  });

  it('orders never before every day and every day before without end, as the database does', () => {
    fc.assert(
      fc.property(lastDay, lastDay, (one, other) => {
        const rank = (last: LastDay) => (last === '-infinity' ? -Infinity : last === 'infinity' ? Infinity : Date.parse(last));
        expect(rank(later(one, other))).toBe(Math.max(rank(one), rank(other)));
        expect(rank(earlier(one, other))).toBe(Math.min(rank(one), rank(other)));
      }),
    );
  });
});
