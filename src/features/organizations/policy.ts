import { belongsToOrganization, isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** The list of all organizations is the office's; an organization sees itself only, in its own pages. */
export function whyMayNotListOrganizations(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.role === 'system' ? [] : [{ code: 'organizations.office-only' }];
}

/** A profile is kept by the organization itself, head or reporter, and by the office; nobody else sees it. */
export function whyMayNotKeepProfile(actor: Actor, organizationId: string): Refusal[] {
  return isOffice(actor) || belongsToOrganization(actor, organizationId) ? [] : [{ code: 'organizations.office-or-own' }];
}

/** The taxonomy is one for the county: organizations choose from it, the office extends it. */
export function whyMayNotExtendTaxonomy(actor: Actor): Refusal[] {
  return isOffice(actor) ? [] : [{ code: 'organizations.office-only' }];
}
