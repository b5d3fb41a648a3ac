import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf, type RefusedError } from '../../../kernel/refusal.ts';
import type { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../own-account-contract.ts';
import { passwordRefusals } from '../password-rules.ts';
import { updateAccount } from './account-store.ts';
import { confidentialOwnAccount, getOwnAccount, proveOneself } from './own-account.ts';
import { hashPassword } from './password-hash.ts';
import { openPhone } from './phone-secrecy.ts';
import { thisSession } from './session-cookie.ts';
import { endSessionsOf } from './end-sessions.ts';

/** Sets a new password and ends every other session: whoever knew the old one is out. */
export async function changeOwnPassword(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.changeOwnPassword>,
): Promise<Confidential<contract.OwnAccount> | RefusedError> {
  const account = await getOwnAccount(ctx);
  const { accountId, userName } = account;
  const refused = await proveOneself(ctx, account, body.currentPassword);
  if (refused) return refused;
  const phone = openPhone(ctx.secrets, accountId, account.phoneEncrypted);
  refuseIf(passwordRefusals(body.newPassword, { userName: userName ?? undefined, phone }, 'body.newPassword'), 'invalid');
  await updateAccount(ctx, accountId, { passwordHash: await hashPassword(body.newPassword), passwordChangedAt: ctx.now });
  await endSessionsOf(ctx, accountId, thisSession(ctx));
  await ctx.audit({ action: 'account.password-changed', subject: { type: 'account', id: accountId } });
  return confidentialOwnAccount(ctx);
}
