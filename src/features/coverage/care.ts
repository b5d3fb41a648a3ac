import type { CalendarDate } from '../../kernel/shanghai-time.ts';

/**
 * Through which day something holds, included: a date, `infinity` where it has no set end, `-infinity` where it never held.
 * As PostgreSQL writes them, and in an order that comparing strings gives: `-` < digits < `i`.
 */
export type LastDay = CalendarDate;

/** Something that holds from a day through a day, both included; `endsOn` null: without a set end. */
export interface Term {
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
}

/**
 * The last day on which any of the terms holds. None may begin after the day on which it is entered
 * (`coverage.starts-in-future`), so on every later day T all have begun, and T is covered exactly where the last day is not
 * before T: a stored last day stays true while time passes.
 */
export function lastDayOf(terms: readonly Term[]): LastDay {
  let last: LastDay = '-infinity';
  for (const { startsOn, endsOn } of terms) {
    const end = endsOn ?? 'infinity';
    // Ended on the day on which it began: it never held.
    if (end >= startsOn && end > last) last = end;
  }
  return last;
}

export function later(a: LastDay, b: LastDay): LastDay {
  return a > b ? a : b;
}

export function earlier(a: LastDay, b: LastDay): LastDay {
  return a < b ? a : b;
}

/** Does it hold today? */
export function holdsOn(last: LastDay, today: CalendarDate): boolean {
  return last >= today;
}
