import type { Refusal } from '../../kernel/refusal.ts';

/** What a person types to say who they are: one field for both. */
export type SignInName = { kind: 'userName' | 'phone'; name: string };

const shortest = 2;
const longest = 32;
const mainlandMobile = /^1[3-9]\d{9}$/;
const foreignNumber = /^\+[1-9]\d{7,14}$/;

/** One person's spelling of a name is another's: full-width letters, capitals and outer blanks do not count. */
export function normalizeUserName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
}

/**
 * A phone number without blanks, hyphens and brackets: eleven digits for a mainland mobile, `+` and digits for others.
 * Undefined where the text is no phone number.
 */
export function normalizePhone(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s()\-‐-―−.]/g, '');
  const national = digits.replace(/^(?:\+86|0086|86)(?=1[3-9]\d{9}$)/, '');
  if (mainlandMobile.test(national)) return national;
  const international = digits.replace(/^00/, '+');
  return foreignNumber.test(international) && !international.startsWith('+86') ? international : undefined;
}

/** Reads the one field of the sign-in form: what looks like a phone number is one. */
export function readSignInName(typed: string): SignInName {
  const phone = normalizePhone(typed);
  return phone === undefined ? { kind: 'userName', name: normalizeUserName(typed) } : { kind: 'phone', name: phone };
}

/** Reasons against a user name; it holds a letter, so that it can never be taken for a phone number. */
export function userNameRefusals(typed: string, at: string): Refusal[] {
  const name = normalizeUserName(typed);
  const length = Array.from(name).length;
  if (length < shortest || length > longest) {
    return [{ code: 'accounts.user-name-length', params: { shortest, longest }, at }];
  }
  const fits = /^[\p{L}\p{M}\p{N}._-]+$/u.test(name) && /\p{L}/u.test(name);
  return fits ? [] : [{ code: 'accounts.user-name-letters', at }];
}

export function phoneRefusals(typed: string, at: string): Refusal[] {
  return normalizePhone(typed) === undefined ? [{ code: 'accounts.phone-not-a-number', at }] : [];
}

/** Reasons against the names of one account: at least one, each well formed. Points into a request's body. */
export function signInNamesRefusals({ userName, phone }: { userName?: string | undefined; phone?: string | undefined }): Refusal[] {
  const missing = userName === undefined && phone === undefined;
  return [
    ...(missing ? [{ code: 'accounts.sign-in-name-missing', at: 'body.userName' }] : []),
    ...(userName === undefined ? [] : userNameRefusals(userName, 'body.userName')),
    ...(phone === undefined ? [] : phoneRefusals(phone, 'body.phone')),
  ];
}

/** As shown to colleagues: enough to know it again, not enough to call. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
