import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** Notices and their launch are the county office's: neither organizations nor villages see a plan before it is live. */
export function whyMayNotHandleNotices(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.role === 'system' ? [] : [{ code: 'plans.office-only' }];
}

/** The campaign page shows every organization with its group, so it is the office's too. */
export function whyMayNotSeeCampaigns(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.role === 'system' ? [] : [{ code: 'plans.office-only' }];
}
