import type { Actor } from '../../../kernel/actor.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { placeRefusals } from '../invitation-rules.ts';
import { mayBringIn } from '../policy.ts';
import { actorOf } from './account-store.ts';
import { createAccount, type NewAccount } from './create-account.ts';

/**
 * Makes an account with a password that the caller knows, without an invitation: for the demo's story and the command
 * line. By the product itself or by whoever may bring the person in.
 */
export async function createAccountDirectly(ctx: UseCaseContext, wanted: NewAccount): Promise<Actor> {
  const may = ctx.actor.role === 'system' || mayBringIn(ctx.actor, wanted);
  refuseIf(may ? [] : [{ code: 'accounts.may-not-bring-in' }], 'forbidden');
  refuseIf(placeRefusals(wanted.role, wanted, 'body'), 'invalid');
  const account = await createAccount(ctx, wanted);
  const subject = { type: 'account', id: account.accountId };
  await ctx.audit({ action: 'account.created', subject, detail: { role: account.role } });
  return actorOf(account);
}
