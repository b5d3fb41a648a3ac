import type { Actor } from '../../kernel/actor.ts';
import type { Village } from '../registry/contract.ts';
import { answersForVillage } from '../registry/local-scope.ts';

/** The receiving side speaks for itself: the village, or the township for its villages; neither the office nor whoever gave. */
export function mayAnswerFor(actor: Actor, village: Pick<Village, 'villageId' | 'townshipId'>): boolean {
  return (actor.role === 'village' || actor.role === 'township') && answersForVillage(actor, village);
}
