import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Village } from './contract.ts';

/**
 * Whose village it is: the county office's, its township's, its own. Organizations are not among them: what they see of a
 * village comes from their pairing and is decided by later rooms.
 */
export function answersForVillage(actor: Actor, { villageId, townshipId }: Pick<Village, 'villageId' | 'townshipId'>): boolean {
  if (isOffice(actor) || actor.role === 'system') return true;
  if (actor.role === 'township') return townshipId !== null && actor.townshipId === townshipId;
  return actor.role === 'village' && actor.villageId === villageId;
}
