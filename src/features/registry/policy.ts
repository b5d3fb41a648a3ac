import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** The list of all villages is the office's; a township or a village sees its own place only, in its own pages. */
export function whyMayNotListVillages(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.role === 'system' ? [] : [{ code: 'registry.office-only' }];
}
