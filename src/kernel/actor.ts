/**
 * Who acts. Roles are those of docs/glossary.md; `system` is the product itself (jobs, command line),
 * `anonymous` somebody who has not signed in.
 */
export const roles = ['chief', 'clerk', 'orgHead', 'reporter', 'township', 'village'] as const;
export type Role = (typeof roles)[number];

/** Roles of the county office: they see the whole county. */
export const officeRoles = ['chief', 'clerk'] as const satisfies readonly Role[];
/** Roles of one organization: they see that organization only. */
export const organizationRoles = ['orgHead', 'reporter'] as const satisfies readonly Role[];
/** Roles of the receiving side: they see their township or village only. */
export const localRoles = ['township', 'village'] as const satisfies readonly Role[];

/** A signed-in person, with the one place that the account stands for. */
export interface Actor {
  accountId: string;
  countyId: string;
  role: Role | 'system';
  /** As shown to colleagues, e.g. 王经办. */
  name: string;
  organizationId?: string;
  townshipId?: string;
  villageId?: string;
}

export function isOffice(actor: Actor): boolean {
  return actor.role === 'chief' || actor.role === 'clerk';
}

export function belongsToOrganization(actor: Actor, organizationId: string): boolean {
  return (actor.role === 'orgHead' || actor.role === 'reporter') && actor.organizationId === organizationId;
}

/** The account id under which the product itself writes into the audit trail. */
export const systemAccountId = '00000000-0000-0000-0000-000000000000';

export function systemActor(countyId: string): Actor {
  return { accountId: systemAccountId, countyId, role: 'system', name: 'Jiedui' };
}
