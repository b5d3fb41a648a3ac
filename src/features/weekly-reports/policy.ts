import { belongsToOrganization, isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** Drafts, signatures and zero answers belong to the organization alone; the office never sees a draft. */
export function whyNotWriteFor(actor: Actor, organizationId: string): Refusal[] {
  return belongsToOrganization(actor, organizationId) ? [] : [{ code: 'weekly-report.not-your-organization' }];
}

/** plan §五(二): 各社会组织负责人要切实履职尽责 — a signature is an act of the head's own account. */
export function whyNotSign(actor: Actor): Refusal[] {
  return actor.role === 'orgHead' ? [] : [{ code: 'weekly-report.only-head-signs' }];
}

export function whyNotDecide(actor: Actor): Refusal[] {
  return isOffice(actor) ? [] : [{ code: 'weekly-report.only-office' }];
}

/** What was received is read by the office and by the organization that sent it. */
export function mayReadReceived(actor: Actor, organizationId: string): boolean {
  return isOffice(actor) || belongsToOrganization(actor, organizationId);
}
