import type { Refusal } from '../../kernel/refusal.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { bringsAnythingOf } from './figures.ts';
import type { Brought, GiftEntry, GiftTerms, Measure } from './gift.ts';

/** Every reason why a gift cannot be entered as it was written. `villageIds`: those that the organization helps. */
export function refusalsAgainstTerms({ giverKind, giverName, villageId }: GiftTerms, villageIds: ReadonlySet<string>): Refusal[] {
  return [
    ...when(giverKind !== 'organization' && giverName.trim() === '', 'gifts.giver-missing', 'giverName'),
    ...when(villageId !== null && !villageIds.has(villageId), 'gifts.village-not-helped', 'villageId'),
  ];
}

/**
 * What arrived or was spent has happened; a promise may be entered on its day too. No entry is of a day to come, and none is proved by
 * what is not the organization's own.
 */
export function refusalsAgainstEntry({ day }: Pick<GiftEntry, 'day'>, { today, hasOwnPapers }: { today: CalendarDate; hasOwnPapers: boolean }): Refusal[] {
  return [
    ...(day > today ? [{ code: 'gifts.day-in-future', params: { date: day }, at: 'day' }] : []),
    ...when(!hasOwnPapers, 'evidence.not-yours', 'evidenceIds'),
  ];
}

/** What a correction is held against: the revision that its author saw. */
export interface Standing {
  revision: number;
  withdrawn: boolean;
  recordedByName: string;
}

export function refusalsAgainstStale({ revision, withdrawn, recordedByName }: Standing, baseRevision: number): Refusal[] {
  if (withdrawn) return [{ code: 'gifts.already-withdrawn' }];
  return revision === baseRevision ? [] : [{ code: 'gifts.stale-revision', params: { by: recordedByName } }];
}

/** A gift with figures stays: what was entered of it is taken back first, one by one, each with its reason. */
export function refusalsAgainstWithdrawal(uses: { entries: number; acts: number }): Refusal[] {
  return uses.entries + uses.acts > 0 ? [{ code: 'gifts.still-used', params: uses }] : [];
}

/** Why an act cannot name a gift. Its amount is no reason: more than has arrived is a hint. */
export function refusalsAgainstDraw(gift: { isOwn: boolean; withdrawn: boolean; measure: Measure } | undefined, act: Brought): Refusal[] {
  if (!gift?.isOwn || gift.withdrawn) return [{ code: 'gifts.not-yours', at: 'giftId' }];
  if (bringsAnythingOf(gift.measure, act)) return [];
  if (gift.measure === null) return [{ code: 'gifts.act-without-money', at: 'giftId' }];
  return [{ code: 'gifts.act-without-goods', params: { ...gift.measure }, at: 'giftId' }];
}

function when(broken: boolean, code: string, at: string): Refusal[] {
  return broken ? [{ code, at }] : [];
}
