import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../people-contract.ts';
import { updateAccount } from './account-store.ts';
import { getManagedAccount, getPersonView } from './get-person.ts';

/** Lets somebody sign in again, with the password that they had. */
export async function reinstateAccount(
  ctx: UseCaseContext,
  { params: { accountId } }: InputOf<typeof contract.reinstateAccount>,
): Promise<contract.Person> {
  const account = await getManagedAccount(ctx, accountId);
  if (account.suspendedAt) {
    await updateAccount(ctx, accountId, { suspendedAt: null });
    await ctx.audit({ action: 'account.reinstated', subject: { type: 'account', id: accountId } });
  }
  return getPersonView(ctx, accountId);
}
