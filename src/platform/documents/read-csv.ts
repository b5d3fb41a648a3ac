import type { ReadCell, ReadRow } from './read-sheet.ts';

/** UTF-8 where it is, else GB18030, which Excel in Chinese writes. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The rows of a .csv with commas or tabs; every cell is text, as typed. Refuses with a `RangeError` more cells than `limit`. */
export async function* csvRows(bytes: Uint8Array, limit: number): AsyncGenerator<ReadRow[], void> {
  const text = decoded(bytes);
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const mark = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',';
  const field = new RegExp(`(?:"((?:[^"]|"")*)"?|([^${mark}\r\n]*))(${mark}|\r\n|\r|\n|$)`, 'y');
  let bunch: ReadRow[] = [];
  let row = 1;
  let cells: ReadCell[] = [];
  let column = 0;
  let count = 0;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) {
      // Letters after a closing quote: taken as they stand.
      field.lastIndex = at + 1;
      continue;
    }
    column += 1;
    const value = match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"');
    if (value !== '') cells.push({ column, value });
    if (match[3] === mark) continue;
    count += cells.length;
    if (count > limit) throw new RangeError('cells');
    if (cells.length > 0) bunch.push({ row, cells });
    [row, column, cells] = [row + 1, 0, []];
    if (bunch.length < 1000) continue;
    yield bunch;
    bunch = [];
  }
  if (cells.length > 0) bunch.push({ row, cells });
  if (bunch.length > 0) yield bunch;
}
