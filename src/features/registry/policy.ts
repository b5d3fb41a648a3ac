import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** The list of all villages, rule sets and division codes are the county's, hence the office's. */
export function whyNotOffice(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.role === 'system' ? [] : [{ code: 'registry.office-only' }];
}
