import { belongsToOrganization, isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { PairingSide } from './pairing.ts';
import type { PairingPlace } from './scope.ts';

/** To make, end and replace pairings, and to weigh them in the workbench, is the county office's. */
export function whyNotArrange(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.role === 'system' ? [] : [{ code: 'pairing.only-office' }];
}

/**
 * An agreement is drawn up by the office for any pairing, by an organization for its own. Once one side has confirmed, a
 * change takes that confirmation away, so it is the head's or the office's to make and not the reporter's.
 */
export function whyNotDrawUp(actor: Actor, pairings: readonly (PairingPlace & { isConfirmedByAnySide: boolean })[]): Refusal[] {
  if (isOffice(actor)) return [];
  if (!pairings.every(({ organizationId }) => belongsToOrganization(actor, organizationId))) {
    return [{ code: 'pairing.not-your-pairing' }];
  }
  const isChange = pairings.some(({ isConfirmedByAnySide }) => isConfirmedByAnySide);
  return actor.role === 'reporter' && isChange ? [{ code: 'pairing.change-is-the-heads' }] : [];
}

/**
 * The side that somebody's own account confirms for. The head binds the organization, the village cadre the village
 * (docs/decisions/0011): not the reporter, and not the township, whose own act this is not.
 */
export function sideConfirmedBy(actor: Actor): PairingSide | undefined {
  if (actor.role === 'orgHead') return 'organization';
  return actor.role === 'village' ? 'village' : undefined;
}

/** Whole telephone numbers stand on the paper of those who sign it and of the office; who else may read it finds them masked. */
export function mayReadNumbers(actor: Actor, parties: readonly PairingPlace[]): boolean {
  if (isOffice(actor) || actor.role === 'system') return true;
  return parties.some(({ organizationId, villageId }) =>
    actor.role === 'village' ? actor.villageId === villageId : belongsToOrganization(actor, organizationId),
  );
}

export function speaksFor(actor: Actor, { organizationId, villageId }: PairingPlace): boolean {
  const side = sideConfirmedBy(actor);
  if (side === 'organization') return actor.organizationId === organizationId;
  return side === 'village' && actor.villageId === villageId;
}
