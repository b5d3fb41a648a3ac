import { belongsToOrganization, isOffice, organizationRoles, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Village } from '../registry/contract.ts';
import { answersForVillage } from '../registry/local-scope.ts';

type Place = Pick<Village, 'villageId' | 'townshipId'>;

/** Has the actor's office the assigning at all? Of which village, `whyNotAssign` says. */
export function mayAssignAnywhere(actor: Actor): boolean {
  return isOffice(actor) || actor.role === 'system' || actor.role === 'township';
}

/** Enters measures for whatever stands in the own place; an organization's measures depend on the household. */
export function mayTakeMeasureAnywhere(actor: Actor): boolean {
  return mayAssignAnywhere(actor) || actor.role === 'village';
}

/** Who answers for a household is decided by the office, or by the township for its villages. */
export function whyNotAssign(actor: Actor, village: Place): Refusal[] {
  const may = mayAssignAnywhere(actor) && answersForVillage(actor, village);
  return may ? [] : [{ code: 'coverage.not-yours-to-assign' }];
}

/** A measure is entered by the place, by the office, or by an organization for a household that it answers for, in its own name. */
export function whyNotTakeMeasure(
  actor: Actor,
  village: Place,
  measure: { organizationId: string | null; responsibleOrganizationIds: readonly string[] },
): Refusal[] {
  if (answersForVillage(actor, village)) return [];
  const ownName = measure.organizationId !== null && belongsToOrganization(actor, measure.organizationId);
  const answersForIt = measure.responsibleOrganizationIds.some((id) => belongsToOrganization(actor, id));
  return ownName && answersForIt ? [] : [{ code: 'coverage.not-yours-to-measure' }];
}

/** What is done for a household is read by its place, the office, and the organizations paired with its village. */
export function mayReadCare(actor: Actor, village: Place, paired: readonly { organizationId: string }[]): boolean {
  return answersForVillage(actor, village) || paired.some(({ organizationId }) => belongsToOrganization(actor, organizationId));
}

/**
 * Whether somebody is told that an organization (null: the government itself) does something. To work, an organization needs its
 * own share; that nothing or nobody is there it reads from the gap list. Who else helps is the place's and the office's to know.
 */
export function mayReadShareOf(actor: Actor, organizationId: string | null): boolean {
  const isOfOrganization = organizationRoles.some((role) => role === actor.role);
  return !isOfOrganization || (organizationId !== null && belongsToOrganization(actor, organizationId));
}

/**
 * Names of a household and its persons are read by its place, by the office, and by the organization as long as it answers for the
 * household; afterwards its own act stands with the family names alone.
 */
export function mayReadNames(actor: Actor, { village, isAnsweredFor }: { village: Place | undefined; isAnsweredFor: boolean }): boolean {
  return isAnsweredFor || (village !== undefined && answersForVillage(actor, village));
}
