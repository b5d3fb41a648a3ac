import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** Hints are for whoever judges: to the organization they would be an accusation (conduct rule 3). */
export function whyNotJudge(actor: Actor): Refusal[] {
  return isOffice(actor) ? [] : [{ code: 'hints.only-office' }];
}
