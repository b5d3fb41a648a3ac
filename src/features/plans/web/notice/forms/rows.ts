import type { Row } from './RowsEditor.tsx';

/** What the schema of the facts calls null, a form shows as an empty field, and the other way round. */
export function orNull(words: string | undefined): string | null {
  const trimmed = words?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** Rows in which something is written; a row left empty is no member. */
export function writtenRows(rows: readonly Row[]): Row[] {
  return rows.filter((row) => Object.values(row).some((words) => words.trim() !== ''));
}

export function wordsToRows(words: readonly string[]): Row[] {
  return words.map((one) => ({ words: one }));
}

export function rowsToWords(rows: readonly Row[]): string[] {
  return writtenRows(rows).map((row) => (row['words'] ?? '').trim());
}

/** Facts as rows of text: null becomes an empty field. */
export function toRows(members: readonly object[]): Row[] {
  return members.map((member) =>
    Object.fromEntries(Object.entries(member).map(([key, value]) => [key, value === null ? '' : String(value)])),
  );
}
