import { belongsToOrganization, isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Village } from '../registry/contract.ts';
import { answersForVillage } from '../registry/local-scope.ts';
import type { GiverKind } from './gift.ts';

type Place = Pick<Village, 'villageId' | 'townshipId'>;

/** An organization enters its own gifts and nobody else's; the office reads and does not write. */
export function whyNotEnterFor(actor: Actor, organizationId: string): Refusal[] {
  return belongsToOrganization(actor, organizationId) ? [] : [{ code: 'gifts.own-organization-only' }];
}

/** The figures and every entry: for whom the gift was entrusted to, and for the office that supervises. */
export function mayReadWhole(actor: Actor, organizationId: string): boolean {
  return belongsToOrganization(actor, organizationId) || isOffice(actor);
}

/** A township or village reads what reached it, and of a gift that much only. */
export function mayReadDelivery(actor: Actor, organizationId: string, village: Place): boolean {
  return mayReadWhole(actor, organizationId) || answersForVillage(actor, village);
}

/** Who gave as a private person is known to the organization and the office; the place reads 爱心人士. */
export function mayReadGiver(actor: Actor, organizationId: string, kind: GiverKind): boolean {
  return kind !== 'person' || mayReadWhole(actor, organizationId);
}
