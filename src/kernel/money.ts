import * as z from 'zod';

/** Money is integer fen (1/100 yuan) everywhere but in front of people. */
export const fenSchema = z.int().min(0).max(100_000_000_000_00);

/** `123450` → `1,234.50`; the unit 元 is the reader's to add. */
export function formatYuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${sign}${String(whole).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')}.${rest}`;
}

/** What a person typed, in yuan (`1,234.5`, `１２`), as fen; undefined where it is not an amount of money. */
export function parseYuan(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s元]/g, '');
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
