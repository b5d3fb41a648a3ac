import { createHash } from 'node:crypto';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';

/** Crockford's alphabet: no I, L, O, U, so that nothing is misheard on the phone or read as an insult. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number of a receipt: the deadline's month and day, then forty bits from the report's id and version:
 * `0616-4F7K-2MQ8`. The same report and version always have the same number.
 */
export function receiptNumberOf({ dueDate, reportId, version }: { dueDate: CalendarDate; reportId: string; version: number }): string {
  const bytes = createHash('sha256').update(`${reportId} ${version}`).digest();
  let bits = bytes.readUIntBE(0, 5);
  let letters = '';
  for (let index = 0; index < 8; index += 1) {
    letters = (alphabet[bits % 32] ?? '') + letters;
    bits = Math.floor(bits / 32);
  }
  return `${dueDate.slice(5, 7)}${dueDate.slice(8, 10)}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** SHA-256 in hex over canonical JSON: whoever holds the content can check that it is what was signed and received. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
