import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Village } from './contract.ts';
import { answersForVillage } from './local-scope.ts';

/** The list of all villages, rule sets and division codes are the county's, hence the office's. */
export function whyNotOffice(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.role === 'system' ? [] : [{ code: 'registry.office-only' }];
}

/** 搬迁 concerns two villages, so neither of them decides it: the township within its own, the office anywhere in the county. */
export function mayMoveHouseholds(actor: Actor): boolean {
  return isOffice(actor) || actor.role === 'system' || actor.role === 'township';
}

export function whyNotMoveTo(actor: Actor, to: Pick<Village, 'villageId' | 'townshipId'>): Refusal[] {
  if (!mayMoveHouseholds(actor)) return [{ code: 'registry.move-by-township' }];
  return answersForVillage(actor, to) ? [] : [{ code: 'registry.move-within-township' }];
}
