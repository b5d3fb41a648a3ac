import type { Actor } from '../../kernel/actor.ts';
import { mayAnswerFor } from '../confirmations/policy.ts';
import type { Village } from '../registry/contract.ts';

/** What became of help is said by the side that received it, as it says what arrived: the village, or the township for its villages. */
export function mayAnswerFollowUp(actor: Actor, village: Pick<Village, 'villageId' | 'townshipId'>): boolean {
  return mayAnswerFor(actor, village);
}
