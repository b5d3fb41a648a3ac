import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../people-contract.ts';
import { updateAccount } from './account-store.ts';
import { getManagedAccount, getPersonView } from './get-person.ts';
import { revokeInvitationsSentBy, revokeResetLinks } from './invitation-store.ts';
import { endSessionsOf } from './end-sessions.ts';

/** Shuts somebody out at once, on every device, and whom they have invited and who has not yet come in. What they did stays theirs. */
export async function suspendAccount(
  ctx: UseCaseContext,
  { params: { accountId } }: InputOf<typeof contract.suspendAccount>,
): Promise<contract.Person> {
  const account = await getManagedAccount(ctx, accountId);
  if (!account.suspendedAt) {
    await updateAccount(ctx, accountId, { suspendedAt: ctx.now });
    await revokeResetLinks(ctx, accountId, ctx.now);
    await revokeInvitationsSentBy(ctx, accountId, ctx.now);
    await endSessionsOf(ctx, accountId);
    await ctx.audit({ action: 'account.suspended', subject: { type: 'account', id: accountId } });
  }
  return getPersonView(ctx, accountId);
}
