import type { Refusal } from '../../kernel/refusal.ts';
import { commonPasswords } from './common-passwords.ts';
import { normalizePhone, normalizeUserName } from './sign-in-names.ts';

/** Characters, as a person counts them. */
export const shortestPassword = 8;
export const longestPassword = 128;

/** Whose password it is to be: it must not hold the names that everybody knows. */
export interface PasswordOwner {
  userName?: string | undefined;
  phone?: string | undefined;
}

/**
 * Reasons against a password: length and what guessers try first. No rules of composition (letters, digits, signs):
 * they make people write passwords down and guessers no slower (NIST SP 800-63B §3.1.1.2).
 */
export function passwordRefusals(password: string, owner: PasswordOwner, at: string): Refusal[] {
  const length = Array.from(password).length;
  if (length < shortestPassword) return [{ code: 'accounts.password-too-short', params: { shortest: shortestPassword }, at }];
  if (length > longestPassword) return [{ code: 'accounts.password-too-long', params: { longest: longestPassword }, at }];
  if (holdsNameOf(password, owner)) return [{ code: 'accounts.password-holds-name', at }];
  return isGuessedFirst(password) ? [{ code: 'accounts.password-common', at }] : [];
}

function holdsNameOf(password: string, { userName, phone }: PasswordOwner): boolean {
  const said = normalizeUserName(password);
  const name = normalizeUserName(userName ?? '');
  const number = normalizePhone(phone ?? '') ?? '';
  // A name of one syllable is part of too many words; what is left beside a longer one is easily tried through.
  return (Array.from(name).length >= 4 && said.includes(name)) || said === name || (number !== '' && said.includes(number.slice(-8)));
}

function isGuessedFirst(password: string): boolean {
  const said = normalizeUserName(password);
  return commonPasswords.has(said) || isOneUnitRepeated(said) || isRun(said) || isDateOnly(said);
}

/** `aaaaaaaa`, `12121212`, `abcabcabc`: up to four characters, over and over. */
function isOneUnitRepeated(text: string): boolean {
  return /^(.{1,4}?)\1+$/u.test(text) || /^(.{1,3})\1+.{0,2}$/u.test(text);
}

/** `12345678`, `9876543210`, `abcdefgh`: each character next to the one before, `0` after `9` included. */
function isRun(text: string): boolean {
  const steps = Array.from(text).map((character) => character.codePointAt(0) ?? 0);
  const follows = (step: number) =>
    steps.every((code, index) => {
      const before = steps[index - 1];
      return before === undefined || code - before === step || code - before === -9 * step;
    });
  return follows(1) || follows(-1);
}

/** A birthday and nothing else: `19851203`, `1985-12-03`. */
function isDateOnly(text: string): boolean {
  const [, month = '', day = ''] = /^(?:19|20)\d\d[-./年]?(\d\d?)[-./月]?(\d\d?)日?$/.exec(text) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
