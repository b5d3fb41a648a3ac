import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** When and by what people are told is the office's to set. */
export function whyNotSetReminders(actor: Actor): Refusal[] {
  return isOffice(actor) ? [] : [{ code: 'reminders.only-office' }];
}

/** Reminders are for those who report and those who receive. */
export function whyNotRemindable(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.organizationId !== undefined ? [] : [{ code: 'reminders.not-for-role' }];
}

/** A test costs a message: enough to set things up, too few to annoy anybody. */
export const testsPerHour = 5;

export function whyNotTest(testsInLastHour: number): Refusal[] {
  return testsInLastHour < testsPerHour ? [] : [{ code: 'reminders.tests-used-up', params: { most: testsPerHour } }];
}
