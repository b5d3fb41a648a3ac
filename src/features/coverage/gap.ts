import { addDays, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { earlier, holdsOn, later, type LastDay } from './care.ts';

/** What a gap is about (plan §二: 不落一村、不落一户、不落一人). */
export const gapKinds = ['village', 'household', 'person'] as const;
export type GapKind = (typeof gapKinds)[number];

/** What a household that somebody must answer for lacks today. */
export const lackings = ['responsible', 'measure'] as const;
export type Lacking = (typeof lackings)[number];

export interface HouseholdCare {
  /** By its category, and not ended. */
  unfinished: boolean;
  unfinishedSince: CalendarDate | null;
  responsibleUntil: LastDay;
  measuredUntil: LastDay;
}

/** A household is left behind while no organization answers for it or nothing is being done for it; one of them is not enough. */
export function lackingOf(care: HouseholdCare, today: CalendarDate): Lacking[] {
  if (!care.unfinished) return [];
  return [
    ...(holdsOn(care.responsibleUntil, today) ? [] : (['responsible'] as const)),
    ...(holdsOn(care.measuredUntil, today) ? [] : (['measure'] as const)),
  ];
}

/** Since which day a gap stands: the day after what is missing lapsed first, and never before the household was in its category. */
export function gapSince(until: LastDay, unfinishedSince: CalendarDate): CalendarDate {
  if (until === '-infinity' || until === 'infinity') return unfinishedSince;
  return later(addDays(until, 1), unfinishedSince);
}

export function householdGapSince(care: HouseholdCare & { unfinishedSince: CalendarDate }): CalendarDate {
  return gapSince(earlier(care.responsibleUntil, care.measuredUntil), care.unfinishedSince);
}

/** A person of an unfinished household is covered by what is done for the whole household, or by a measure of the person's own. */
export function personCoveredUntil(householdMeasuredUntil: LastDay, own: LastDay): LastDay {
  return later(householdMeasuredUntil, own);
}
