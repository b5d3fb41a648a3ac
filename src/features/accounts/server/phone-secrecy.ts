import type { Secrets } from '../../../platform/secrets/secrets.ts';
import type { SignInName } from '../sign-in-names.ts';

/** Phone numbers are personal data: encrypted in the account, a blind index among the sign-in names. */
export function sealPhone(secrets: Secrets, accountId: string, phone: string): string {
  return secrets.encrypt(phone, `accounts.phone:${accountId}`);
}

export function openPhone(secrets: Secrets, accountId: string, sealed: string | null): string | undefined {
  return sealed === null ? undefined : secrets.decrypt(sealed, `accounts.phone:${accountId}`);
}

/** As it stands in sign_in_names. */
export function storedSignInName(secrets: Secrets, { kind, name }: SignInName): SignInName {
  return { kind, name: kind === 'phone' ? secrets.blindIndex(name, 'sign-in-phone') : name };
}
