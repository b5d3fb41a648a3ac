import type { Refusal } from '../../kernel/refusal.ts';
import { addDays, type CalendarDate } from '../../kernel/shanghai-time.ts';
import type { NeedFacts } from '../needs/need.ts';
import type { Term } from './care.ts';

/** What a term may be: begun by today, so that the gap list never has to wait for a day to come, and not over before it begins. */
export function refusalsAgainstTerm({ startsOn, endsOn }: Term, today: CalendarDate): Refusal[] {
  return [
    ...(startsOn > today ? [{ code: 'coverage.starts-in-future', at: 'body.startsOn' }] : []),
    ...(endsOn !== null && endsOn < startsOn ? [{ code: 'coverage.ends-before-it-starts', at: 'body.endsOn' }] : []),
  ];
}

export interface LiveTerm extends Term {
  endedAt: Date | null;
}

export function refusalsAgainstEnding({ endedAt }: LiveTerm): Refusal[] {
  return endedAt === null ? [] : [{ code: 'coverage.already-ended' }];
}

/**
 * Why an organization no longer answers: somebody said so, its pairing with the village is over, the household moved to a village that it is not paired with,
 * or its last day had passed.
 */
export const responsibilityEnds = ['hand', 'pairing', 'moved', 'lapsed'] as const;
export type ResponsibilityEnd = (typeof responsibilityEnds)[number];

/** Ended today: yesterday was its last day, unless it was over before. */
export function endedToday({ endsOn }: Term, today: CalendarDate): CalendarDate {
  const yesterday = addDays(today, -1);
  return endsOn !== null && endsOn < yesterday ? endsOn : yesterday;
}

export function refusalsAgainstHousehold(household: { isEnded: boolean }): Refusal[] {
  return household.isEnded ? [{ code: 'coverage.household-ended' }] : [];
}

/** A measure answers a need of its own household, or one of the village as a whole; that somewhere else there is such a need is nobody's to learn here. */
export function refusalsAgainstNeed(
  need: Pick<NeedFacts, 'villageId' | 'householdId' | 'state'> | undefined,
  household: { householdId: string; villageId: string },
): Refusal[] {
  const isItsOwn = need && (need.householdId === null ? need.villageId === household.villageId : need.householdId === household.householdId);
  if (!isItsOwn) return [{ code: 'coverage.no-such-need', at: 'body.needId' }];
  return need.state === 'open' ? [] : [{ code: 'coverage.need-closed', at: 'body.needId' }];
}
