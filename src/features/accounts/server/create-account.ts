import type { Role } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Place } from '../invitation-rules.ts';
import { passwordRefusals } from '../password-rules.ts';
import { normalizePhone, normalizeUserName, signInNamesRefusals, type SignInName } from '../sign-in-names.ts';
import { findAccount, insertAccount, takeSignInName, type Account } from './account-store.ts';
import { hashPassword } from './password-hash.ts';
import { sealPhone, storedSignInName } from './phone-secrecy.ts';

export interface NewAccount extends Place {
  role: Role;
  name: string;
  userName?: string | undefined;
  phone?: string | undefined;
  password: string;
}

/** Makes an account in the caller's transaction, and takes its sign-in names for the whole country. */
export async function createAccount(ctx: UseCaseContext, wanted: NewAccount): Promise<Account> {
  refuseIf(newAccountRefusals(wanted), 'invalid');
  const accountId = newId();
  const userName = wanted.userName === undefined ? undefined : normalizeUserName(wanted.userName);
  const phone = wanted.phone === undefined ? undefined : normalizePhone(wanted.phone);
  await insertAccount(ctx, {
    accountId,
    role: wanted.role,
    name: wanted.name,
    organizationId: wanted.organizationId ?? null,
    townshipId: wanted.townshipId ?? null,
    villageId: wanted.villageId ?? null,
    userName: userName ?? null,
    phoneEncrypted: phone === undefined ? null : sealPhone(ctx.secrets, accountId, phone),
    passwordHash: await hashPassword(wanted.password),
    passwordChangedAt: ctx.now,
    createdAt: ctx.now,
  });
  const taken: Refusal[] = [];
  const take = async (name: SignInName | undefined, refusal: Refusal) => {
    if (name && !(await takeSignInName(ctx, accountId, storedSignInName(ctx.secrets, name)))) taken.push(refusal);
  };
  await take(userName === undefined ? undefined : { kind: 'userName', name: userName }, {
    code: 'accounts.user-name-taken',
    at: 'body.userName',
  });
  await take(phone === undefined ? undefined : { kind: 'phone', name: phone }, { code: 'accounts.phone-taken', at: 'body.phone' });
  refuseIf(taken);
  const account = await findAccount(ctx, accountId);
  if (!account) throw new Error('an account was made and is not there');
  return account;
}

function newAccountRefusals({ userName, phone, password }: NewAccount): Refusal[] {
  return [...signInNamesRefusals({ userName, phone }), ...passwordRefusals(password, { userName, phone }, 'body.password')];
}
