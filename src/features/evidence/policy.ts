import { belongsToOrganization, isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { EvidenceState } from './evidence.ts';

/** What decides who may see evidence. */
export interface EvidencePlace {
  organizationId: string;
  state: EvidenceState;
  showsChildFaces: boolean;
  /** Of the acts that it stands beside. */
  villages: readonly { villageId: string; townshipId: string | null }[];
}

/**
 * Its line and its picture: the organization and the office always; a village and its township once it is accepted and stands
 * beside an act in the village, and never where faces of children are shown.
 */
export function maySee(actor: Actor, place: EvidencePlace): boolean {
  if (mayOpenOriginal(actor, place) || actor.role === 'system') return true;
  if (place.state !== 'accepted' || place.showsChildFaces) return false;
  return place.villages.some(({ villageId, townshipId }) => {
    if (actor.role === 'village') return actor.villageId === villageId;
    return actor.role === 'township' && townshipId !== null && actor.townshipId === townshipId;
  });
}

/** What the camera wrote into it can tell where somebody lives: it stays with the organization and the office. */
export function mayOpenOriginal(actor: Actor, { organizationId }: Pick<EvidencePlace, 'organizationId'>): boolean {
  return isOffice(actor) || belongsToOrganization(actor, organizationId);
}

/** Anybody who may may say that faces of children are shown; that it is not so after all, the office alone. */
export function whyNotMark(actor: Actor, { showsChildFaces }: { showsChildFaces: boolean }): Refusal[] {
  return showsChildFaces || isOffice(actor) ? [] : [{ code: 'evidence.only-office-lifts' }];
}
