import { isOffice, officeRoles, type Actor, type Role } from '../../kernel/actor.ts';

/** Somebody who has, or is to have, an account. */
export interface Someone {
  role: Role;
  organizationId?: string | null | undefined;
}

/**
 * Who brings whom in, and may end it again: the chief everybody; the clerk everybody outside the office, since only the
 * chief decides who works there; the head of an organization its reporters. The others nobody.
 */
export function mayBringIn(actor: Actor, someone: Someone): boolean {
  if (actor.role === 'chief') return true;
  if (actor.role === 'clerk') return !officeRoles.some((role) => role === someone.role);
  return actor.role === 'orgHead' && someone.role === 'reporter' && someone.organizationId === actor.organizationId;
}

/** Nobody suspends or resets themselves: thus a county that has a chief never loses the last one. */
export function mayManageAccount(actor: Actor, account: Someone & { accountId: string }): boolean {
  return account.accountId !== actor.accountId && mayBringIn(actor, account);
}

/** The office sees everybody, the head the people of the own organization. */
export function maySeePerson(actor: Actor, someone: Someone): boolean {
  return isOffice(actor) || (actor.role === 'orgHead' && someone.organizationId === actor.organizationId);
}

/** Roles whom the actor may bring in, in the order of the form. */
export function rolesToBringIn(actor: Actor): Role[] {
  const all: Role[] = ['orgHead', 'reporter', 'township', 'village', 'clerk', 'chief'];
  return all.filter((role) => mayBringIn(actor, { role, organizationId: actor.organizationId }));
}
