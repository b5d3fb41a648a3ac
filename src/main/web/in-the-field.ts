import { organizationRoles, type Role } from '../../kernel/actor.ts';

/** Whose app opens and writes without a network. */
export function isInTheField(role: Role | undefined): boolean {
  return organizationRoles.some((one) => one === role);
}
