import { checkCharacter } from '../../features/registry/id-number.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';

/** GB/T 2260 gives no place this code, so that no number made with it can be anybody's. */
const nobodysPlace = '999999';
/** No operator has numbers that begin so. */
const nobodysPhones = '1240';

/** A sound ID number that nobody can have; an odd order is a man's. */
export function madeUpIdNumber(birthDate: CalendarDate, order: number): string {
  const digits = `${nobodysPlace}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return `${digits}${checkCharacter(digits)}`;
}

export function madeUpPhone(number: number): string {
  return `${nobodysPhones}${String(number).padStart(7, '0')}`;
}

/** No bank's cards begin with nine noughts. */
export function madeUpBankAccount(number: number): string {
  return `000000000${String(number).padStart(10, '0')}`;
}
