import type * as z from 'zod';
import { refuseIf } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { secondFactorSetUpSchema } from '../own-account-contract.ts';
import { updateAccount } from './account-store.ts';
import { getOwnAccount } from './own-account.ts';
import { newSecondFactor, sealSecondFactor } from './second-factor.ts';

/** Makes a secret for the authenticator app. Nothing is asked at the door until a code has confirmed that it works. */
export async function setUpSecondFactor(
  ctx: UseCaseContext,
): Promise<Confidential<z.output<typeof secondFactorSetUpSchema>>> {
  const account = await getOwnAccount(ctx);
  refuseIf(account.totpConfirmedAt ? [{ code: 'accounts.second-factor-already-on' }] : []);
  const made = newSecondFactor(account.userName ?? account.name);
  const totpSecretEncrypted = sealSecondFactor(ctx, account.accountId, made.secret);
  await updateAccount(ctx, account.accountId, { totpSecretEncrypted, totpLastStep: null });
  return new Confidential(made);
}
