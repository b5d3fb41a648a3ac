import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** The list of all organizations is the office's; an organization sees itself only, in its own pages. */
export function whyMayNotListOrganizations(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.role === 'system' ? [] : [{ code: 'organizations.office-only' }];
}
