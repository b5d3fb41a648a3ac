import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** The first screen of the office and of the receiving side; organizations have theirs in weekly-reports. */
export function whyMayNotSeeOverview(actor: Actor): Refusal[] {
  const isLocal = actor.role === 'township' || actor.role === 'village';
  return isOffice(actor) || isLocal ? [] : [{ code: 'overview.office-and-places-only' }];
}
