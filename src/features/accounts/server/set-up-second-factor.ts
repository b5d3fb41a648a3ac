import type * as z from 'zod';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf, type RefusedError } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../own-account-contract.ts';
import { updateAccount } from './account-store.ts';
import { getOwnAccount, proveOneself } from './own-account.ts';
import { newSecondFactor, sealSecondFactor } from './second-factor.ts';

/**
 * Makes a secret for the authenticator app, by password: whoever found an open browser must not put a lock of their own
 * on the account. Nothing is asked at the door until a code has confirmed that it works.
 */
export async function setUpSecondFactor(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.setUpSecondFactor>,
): Promise<Confidential<z.output<typeof contract.secondFactorSetUpSchema>> | RefusedError> {
  const account = await getOwnAccount(ctx);
  refuseIf(account.totpConfirmedAt ? [{ code: 'accounts.second-factor-already-on' }] : []);
  const refused = await proveOneself(ctx, account, body.currentPassword);
  if (refused) return refused;
  const made = newSecondFactor(account.userName ?? account.name);
  const totpSecretEncrypted = sealSecondFactor(ctx, account.accountId, made.secret);
  await updateAccount(ctx, account.accountId, { totpSecretEncrypted, totpLastStep: null });
  return new Confidential(made);
}
