import { RefusedError, type RefusalKind } from '../../../../kernel/refusal.ts';
import type { PlanReadingCode } from '../../reading-messages.ts';

/** The text of a file as the page shows it: one paragraph a line, tables as rows with tabs between the cells. */
export interface ExtractedText {
  text: string;
  /** Merged cells are known and marked 〃, so that an empty cell is empty. */
  exactCells: boolean;
}

/** Bytes that may come from a path or from an upload. */
export const maximalFileSize = 20 * 1024 * 1024;
/** A notice with all its lists stays far below. */
export const maximalPages = 200;
export const maximalTextLength = 1_000_000;

const kinds: Partial<Record<PlanReadingCode, RefusalKind>> = {
  'plan.file-missing': 'notFound',
  'plan.file-too-large': 'tooLarge',
  'plan.file-expands-too-far': 'tooLarge',
  'plan.file-too-heavy': 'tooLarge',
  'plan.text-too-long': 'tooLarge',
};

/** The refusal of a file, with the status that fits its code. */
export function refusedFile(code: PlanReadingCode, params?: Record<string, string | number>): RefusedError {
  return new RefusedError(kinds[code] ?? 'invalid', [{ code, at: 'file', ...(params ? { params } : {}) }]);
}

export function refusedTooLarge(size: number): RefusedError {
  return refusedFile('plan.file-too-large', { megabytes: Math.ceil(size / 1024 / 1024), limit: maximalFileSize / 1024 / 1024 });
}

/** Refuses a text that no notice has. */
export function checkedLength(text: string): string {
  if (text.length > maximalTextLength) throw refusedFile('plan.text-too-long', { limit: maximalPages });
  return text;
}
