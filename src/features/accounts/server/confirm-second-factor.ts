import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../own-account-contract.ts';
import { replaceRecoveryCodes, updateAccount } from './account-store.ts';
import { approachDoor } from './door.ts';
import { getOwnAccount } from './own-account.ts';
import { newRecoveryCodes, recoveryCodeIndex, stepOfCode } from './second-factor.ts';

/** Turns one-time codes on, once the app has shown that it knows the secret. The recovery codes are told once. */
export async function confirmSecondFactor(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.confirmSecondFactor>,
): Promise<Confidential<{ recoveryCodes: string[] }> | RefusedError> {
  const account = await getOwnAccount(ctx);
  const { accountId } = account;
  refuseIf(account.totpConfirmedAt ? [{ code: 'accounts.second-factor-already-on' }] : []);
  refuseIf(account.totpSecretEncrypted === null ? [{ code: 'accounts.second-factor-not-begun' }] : []);
  const attempt = await approachDoor(ctx, accountId);
  if (attempt instanceof RefusedError) return attempt;
  const step = stepOfCode(ctx, account, body.code.normalize('NFKC').replaceAll(/\s/g, ''));
  if (step === undefined) return attempt.fail({ ctx, accountId }, 'accounts.second-factor-wrong', 'forbidden');
  await attempt.succeed();
  await updateAccount(ctx, accountId, { totpConfirmedAt: ctx.now, totpLastStep: step });
  const recoveryCodes = newRecoveryCodes();
  const indexes = recoveryCodes.map((code) => recoveryCodeIndex(ctx, accountId, code));
  await replaceRecoveryCodes(ctx, accountId, { indexes, now: ctx.now });
  await ctx.audit({ action: 'account.second-factor-on', subject: { type: 'account', id: accountId } });
  return new Confidential({ recoveryCodes });
}
