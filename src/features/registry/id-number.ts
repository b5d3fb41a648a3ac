import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import type { Gender } from './codes.ts';

/**
 * 公民身份号码, GB 11643-1999: six digits of the place, eight of the birth date, three of order (odd for men), one check
 * character. A number that fails its check is wrong and is refused: unlike credit codes, none was ever issued so.
 */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checks = '10X98765432';

/** As stored and searched: half-width, without blanks, with a capital X. */
export function plainIdNumber(written: string): string {
  return written.normalize('NFKC').replaceAll(/[\s'‘’`]/gu, '').toUpperCase();
}

/** The check character of the first seventeen digits. */
export function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checks[sum % 11] ?? '';
}

export type IdNumberFault = 'length' | 'characters' | 'birthDate' | 'check';

/** What is wrong with a plain number; undefined where it is sound. */
export function faultOfIdNumber(number: string): IdNumberFault | undefined {
  if (number.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'characters';
  if (!calendarDateSchema.safeParse(birthDateOf(number)).success) return 'birthDate';
  return checkCharacter(number) === number[17] ? undefined : 'check';
}

/** Of a sound number. */
export function birthDateOf(number: string): CalendarDate {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** Of a sound number: odd orders are men’s. */
export function genderOf(number: string): Gender {
  return Number(number[16]) % 2 === 1 ? 'male' : 'female';
}
