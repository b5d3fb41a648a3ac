import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** The burden is the office's to lower; it is no measure of those who bear it. */
export function whyNotReadBurden(actor: Actor): Refusal[] {
  return isOffice(actor) ? [] : [{ code: 'burden.only-office' }];
}
