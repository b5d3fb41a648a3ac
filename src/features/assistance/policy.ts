import { belongsToOrganization, isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Village } from '../registry/contract.ts';
import { answersForVillage } from '../registry/local-scope.ts';

type Place = Pick<Village, 'villageId' | 'townshipId'>;

/** An organization enters its own acts and nobody else's; the office reads the ledger and does not write in it. */
export function whyNotRecordFor(actor: Actor, organizationId: string): Refusal[] {
  return belongsToOrganization(actor, organizationId) ? [] : [{ code: 'assistance.own-organization-only' }];
}

/**
 * Needs that an organization may know, and say that its act answers: those of a village with which it is paired, and of households there
 * that it answers for. Of another household in need it is told nothing (needs/policy.ts).
 */
export function mayKnowNeed(
  { villageId, householdId }: { villageId: string; householdId: string | null },
  { pairedVillageIds, answeredFor }: { pairedVillageIds: ReadonlySet<string>; answeredFor: ReadonlySet<string> },
): boolean {
  return pairedVillageIds.has(villageId) && (householdId === null || answeredFor.has(householdId));
}

/** Acts are read by the organization that did them, by the office, and by the place in which they were done (both sides: conduct rule 4). */
export function mayReadAct(actor: Actor, organizationId: string, village: Place): boolean {
  return belongsToOrganization(actor, organizationId) || isOffice(actor) || answersForVillage(actor, village);
}
