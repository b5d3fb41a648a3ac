import { belongsToOrganization, isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Village } from '../registry/contract.ts';
import { answersForVillage } from '../registry/local-scope.ts';

type Place = Pick<Village, 'villageId' | 'townshipId'>;

/** An organization enters its own acts and nobody else's; the office reads the ledger and does not write in it. */
export function whyNotRecordFor(actor: Actor, organizationId: string): Refusal[] {
  return belongsToOrganization(actor, organizationId) ? [] : [{ code: 'assistance.own-organization-only' }];
}

/** Acts are read by the organization that did them, by the office, and by the place in which they were done (both sides: conduct rule 4). */
export function mayReadAct(actor: Actor, organizationId: string, village: Place): boolean {
  return belongsToOrganization(actor, organizationId) || isOffice(actor) || answersForVillage(actor, village);
}
