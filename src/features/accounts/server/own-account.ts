import { RefusedError } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { OwnAccount } from '../own-account-contract.ts';
import { countRecoveryCodes, findAccountForUpdate, type Account } from './account-store.ts';
import { approachDoor } from './door.ts';
import { isPassword } from './password-hash.ts';
import { openPhone } from './phone-secrecy.ts';

/** The actor's own account, held for a change. */
export async function getOwnAccount(ctx: UseCaseContext): Promise<Account> {
  const account = await findAccountForUpdate(ctx, ctx.actor.accountId);
  if (!account) throw new RefusedError('notFound', [{ code: 'accounts.person-unknown' }]);
  return account;
}

export async function ownAccountView(ctx: UseCaseContext): Promise<OwnAccount> {
  const account = await getOwnAccount(ctx);
  const phone = openPhone(ctx.secrets, account.accountId, account.phoneEncrypted);
  const isOn = account.totpConfirmedAt !== null;
  return {
    name: account.name,
    role: account.role,
    ...(account.userName === null ? {} : { userName: account.userName }),
    ...(phone === undefined ? {} : { phone }),
    passwordChangedAt: account.passwordChangedAt.toISOString(),
    secondFactor: { isOn, recoveryCodesLeft: isOn ? await countRecoveryCodes(ctx, account.accountId) : 0 },
  };
}

/** The same as the answer to a command, which is stored: the phone number in it must not be readable there. */
export async function confidentialOwnAccount(ctx: UseCaseContext): Promise<Confidential<OwnAccount>> {
  return new Confidential(await ownAccountView(ctx));
}

/**
 * Asks for the password again before something grave. Whoever found an open browser guesses against the same lock-out
 * as at the door. The refusal is to be returned, so that the failure is remembered.
 */
export async function proveOneself(ctx: UseCaseContext, account: Account, password: string): Promise<RefusedError | undefined> {
  const attempt = await approachDoor(ctx, account.accountId);
  if (attempt instanceof RefusedError) return attempt;
  if (!(await isPassword(password, account.passwordHash))) {
    return attempt.fail({ ctx, accountId: account.accountId }, 'accounts.password-wrong', 'forbidden');
  }
  await attempt.succeed();
  return undefined;
}
