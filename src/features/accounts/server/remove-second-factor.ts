import type { InputOf } from '../../../kernel/endpoint.ts';
import type { RefusedError } from '../../../kernel/refusal.ts';
import type { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../own-account-contract.ts';
import { replaceRecoveryCodes, updateAccount } from './account-store.ts';
import { confidentialOwnAccount, getOwnAccount, proveOneself } from './own-account.ts';

/** Turns one-time codes off, by password. */
export async function removeSecondFactor(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.removeSecondFactor>,
): Promise<Confidential<contract.OwnAccount> | RefusedError> {
  const account = await getOwnAccount(ctx);
  const refused = await proveOneself(ctx, account, body.password);
  if (refused) return refused;
  const { accountId } = account;
  await updateAccount(ctx, accountId, { totpSecretEncrypted: null, totpConfirmedAt: null, totpLastStep: null });
  await replaceRecoveryCodes(ctx, accountId, { indexes: [], now: ctx.now });
  await ctx.audit({ action: 'account.second-factor-off', subject: { type: 'account', id: accountId } });
  return confidentialOwnAccount(ctx);
}
