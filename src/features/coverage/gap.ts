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

/** When a household or a person came into its category, and when into the registry. */
export interface Arrival {
  unfinishedSince: CalendarDate;
  registeredOn: CalendarDate;
}

/**
 * The first day on which somebody had to answer, as far as this registry can know: identified in 2014 and registered here in
 * May 2020, a household may well have been helped before May; who says since 2014 accuses people of six years that nobody saw.
 */
export function owedSince({ unfinishedSince, registeredOn }: Arrival): CalendarDate {
  return later(unfinishedSince, registeredOn);
}

/** Since which day a gap stands: the day after what is missing lapsed first, and never before somebody had to answer. */
export function gapSince(until: LastDay, arrival: Arrival): CalendarDate {
  const first = owedSince(arrival);
  if (until === '-infinity' || until === 'infinity') return first;
  return later(addDays(until, 1), first);
}

export function householdGapSince(care: Pick<HouseholdCare, 'responsibleUntil' | 'measuredUntil'> & Arrival): CalendarDate {
  return gapSince(earlier(care.responsibleUntil, care.measuredUntil), care);
}

/** A person of an unfinished household is covered by what is done for the whole household, or by a measure of the person's own. */
export function personCoveredUntil(householdMeasuredUntil: LastDay, own: LastDay): LastDay {
  return later(householdMeasuredUntil, own);
}
