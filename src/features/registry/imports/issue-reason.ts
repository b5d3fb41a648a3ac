import type { Refusal } from '../../../kernel/refusal.ts';
import { unknownWordOf } from './cell-values.ts';
import type { RowIssue } from './draft-row.ts';
import { fieldOf, type ImportKind } from './fields.ts';
import type { Mapping } from './mapping.ts';

const ofAWord = new Set(['registry-import.word', 'registry-import.category']);

/**
 * The reason of an issue as it is told to somebody. What is kept of it has no word of the file; the word that a list does not
 * have is put in here, from the cell, for whoever may see it.
 * @param text of the cell; null for whoever may not see it
 */
export function reasonOfIssue({ code, params, column }: RowIssue, { kind, mapping, text }: { kind: ImportKind; mapping: Mapping | null; text: string | null }): Refusal {
  if (!ofAWord.has(code)) return { code, ...(params && { params }) };
  const field = mapping?.columns.find((each) => each.column === column)?.field;
  const reading = field && fieldOf(kind, field)?.reading;
  return { code, params: { ...params, word: text === null ? '***' : unknownWordOf(reading, text) } };
}
