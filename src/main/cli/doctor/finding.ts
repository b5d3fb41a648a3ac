import type { Refusal } from '../../../kernel/refusal.ts';
import type { DoctorCode } from './messages.ts';

/** ✓ as it should be, ! to look at, ✗ to mend before people rely on it. */
export type Mark = '✓' | '!' | '✗';

/** One line of the examination. Codes beside `doctor.…` are refusals of other parts, told in their own words. */
export interface Finding extends Refusal {
  mark: Mark;
}

export function found(mark: Mark, code: DoctorCode, params?: Record<string, string | number>): Finding {
  return { mark, code, ...(params && { params }) };
}
