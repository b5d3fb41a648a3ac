import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Village } from '../registry/contract.ts';
import { answersForVillage } from '../registry/local-scope.ts';

type Place = Pick<Village, 'villageId' | 'townshipId'>;

/**
 * plan §三: needs are told by those who know the households: a village cadre for the own village, a township for its
 * villages, the office for all. Organizations are given no list of needs: what the office weighs for them in the workbench, it
 * tells them by their pairing and its agreement. With an act they are offered those that it may answer (assistance/policy.ts).
 */
export function whyMayNotTend(actor: Actor, village: Place): Refusal[] {
  return mayRead(actor, village) ? [] : [{ code: 'needs.not-your-village' }];
}

export function mayRead(actor: Actor, village: Place): boolean {
  return answersForVillage(actor, village);
}

/** A whole township is the office's and its own. */
export function whyMayNotLookInto(actor: Actor, townshipId: string): Refusal[] {
  const isOwn = actor.role === 'township' && actor.townshipId === townshipId;
  return isOffice(actor) || isOwn ? [] : [{ code: 'needs.not-your-village' }];
}
