import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { passwordRefusals } from '../password-rules.ts';
import { findAccountForUpdate, replaceRecoveryCodes, updateAccount, type Account } from './account-store.ts';
import { forgetAttempts } from './door.ts';
import { hashPassword } from './password-hash.ts';
import { openPhone } from './phone-secrecy.ts';
import { endSessionsOf } from './end-sessions.ts';

/**
 * Opens an account again by a reset link: new password, all sessions ended, lock-out and second factor lifted. The link
 * was handed over by somebody who knows the person, which is the only way back for one who lost the phone as well.
 */
export async function setNewPassword(ctx: UseCaseContext, accountId: string, password: string): Promise<Account> {
  const account = await findAccountForUpdate(ctx, accountId);
  if (!account) throw new RefusedError('notFound', [{ code: 'accounts.person-unknown' }]);
  refuseIf(account.suspendedAt ? [{ code: 'accounts.suspended' }] : [], 'forbidden');
  const phone = openPhone(ctx.secrets, accountId, account.phoneEncrypted);
  refuseIf(passwordRefusals(password, { userName: account.userName ?? undefined, phone }, 'body.password'), 'invalid');
  await updateAccount(ctx, accountId, {
    passwordHash: await hashPassword(password),
    passwordChangedAt: ctx.now,
    totpSecretEncrypted: null,
    totpConfirmedAt: null,
    totpLastStep: null,
  });
  await replaceRecoveryCodes(ctx, accountId, { indexes: [], now: ctx.now });
  await endSessionsOf(ctx, accountId);
  await forgetAttempts(ctx, accountId);
  return account;
}
