import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf, type Refusal, type RefusedError } from '../../../kernel/refusal.ts';
import type { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../own-account-contract.ts';
import { passwordRefusals } from '../password-rules.ts';
import { normalizePhone, normalizeUserName, signInNamesRefusals, type SignInName } from '../sign-in-names.ts';
import { releaseSignInName, takeSignInName, updateAccount, type Account } from './account-store.ts';
import { confidentialOwnAccount, getOwnAccount, proveOneself } from './own-account.ts';
import { openPhone, sealPhone, storedSignInName } from './phone-secrecy.ts';

/**
 * Sets the names by which the actor signs in; one that is left out is given up. Asks for the password, because who
 * changes them takes the account over. Refuses what is no name or number, what somebody in the country has, and having
 * neither. Sessions go on.
 */
export async function changeSignInNames(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.changeSignInNames>,
): Promise<Confidential<contract.OwnAccount> | RefusedError> {
  const account = await getOwnAccount(ctx);
  const refused = await proveOneself(ctx, account, body.currentPassword);
  if (refused) return refused;
  refuseIf([...signInNamesRefusals(body), ...passwordInNames(body)], 'invalid');
  const { accountId } = account;
  const userName = body.userName === undefined ? undefined : normalizeUserName(body.userName);
  const phone = body.phone === undefined ? undefined : normalizePhone(body.phone);
  const phoneBefore = openPhone(ctx.secrets, accountId, account.phoneEncrypted);
  refuseIf([
    ...(await exchange(ctx, account, 'userName', { before: account.userName ?? undefined, after: userName })),
    ...(await exchange(ctx, account, 'phone', { before: phoneBefore, after: phone })),
  ]);
  await updateAccount(ctx, accountId, {
    userName: userName ?? null,
    phoneEncrypted: phone === undefined ? null : sealPhone(ctx.secrets, accountId, phone),
  });
  const detail = { userNameBefore: account.userName, userName: userName ?? null, isPhoneChanged: phone !== phoneBefore };
  await ctx.audit({ action: 'account.sign-in-names-changed', subject: { type: 'account', id: accountId }, detail });
  return confidentialOwnAccount(ctx);
}

/** A new name that stands in the password would give the password away. */
function passwordInNames({ userName, phone, currentPassword }: { userName?: string; phone?: string; currentPassword: string }): Refusal[] {
  return passwordRefusals(currentPassword, { userName, phone }, 'body.userName').filter(({ code }) => code === 'accounts.password-holds-name');
}

async function exchange(
  ctx: UseCaseContext,
  { accountId }: Account,
  kind: SignInName['kind'],
  { before, after }: { before: string | undefined; after: string | undefined },
): Promise<Refusal[]> {
  if (before === after) return [];
  if (before !== undefined) await releaseSignInName(ctx, accountId, storedSignInName(ctx.secrets, { kind, name: before }));
  if (after === undefined || (await takeSignInName(ctx, accountId, storedSignInName(ctx.secrets, { kind, name: after })))) return [];
  return [kind === 'userName' ? { code: 'accounts.user-name-taken', at: 'body.userName' } : { code: 'accounts.phone-taken', at: 'body.phone' }];
}
