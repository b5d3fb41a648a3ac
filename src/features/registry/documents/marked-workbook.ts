import type { MarkedValue, PlacedCell, PlacedRow, SheetCopy } from '../../../platform/documents/spreadsheet.ts';
import { textOf, type SheetRow } from '../imports/sheet.ts';

/** A row of the file with what was found: sentences, and which columns they mean. */
export interface MarkedRow {
  row: SheetRow;
  /** Absent above the table, and where the file says nothing of a household. */
  found?: { standing: string; reasons: string; marks: ReadonlyMap<number, 'error' | 'odd'> };
}

export interface MarkedSheet {
  name: string;
  /** The last row of the headings; 0 in a sheet that is not imported. */
  headerRow: number;
  /** The last one of the file; what was found stands right of it. */
  lastColumn: number;
  merged: SheetCopy['copied']['merged'];
  standingHeading: string;
  reasonHeading: string;
  rows: AsyncIterable<MarkedRow>;
}

/** The sheet again, every cell in its place, with what is wrong marked and said behind each row; as text, so that no number loses a digit. */
export function markedSheet({ name, headerRow, lastColumn, merged, standingHeading, reasonHeading, rows }: MarkedSheet): SheetCopy {
  const own = headerRow > 0 ? 2 : 0;
  return {
    name,
    copied: { headerRow, lastColumn: Math.max(1, lastColumn + own), merged },
    rows: placed(rows, { headerRow, lastColumn, headings: [standingHeading, reasonHeading] }),
  };
}

async function* placed(
  rows: AsyncIterable<MarkedRow>,
  { headerRow, lastColumn, headings }: { headerRow: number; lastColumn: number; headings: readonly [string, string] },
): AsyncGenerator<PlacedRow, void> {
  const besides = (standing: string, reasons: string | MarkedValue): PlacedCell[] => [[lastColumn + 1, standing], [lastColumn + 2, reasons]];
  let isHeaded = headerRow === 0;
  for await (const { row: { row, cells }, found } of rows) {
    // Headings merged downwards leave their last row without a cell of its own.
    if (!isHeaded && row > headerRow) yield { row: headerRow, cells: besides(...headings) };
    isHeaded ||= row >= headerRow;
    const values = new Map(cells.map(({ column, value }): PlacedCell => [column, textOf(value)]));
    for (const [column, mark] of found?.marks ?? []) if (column > 0) values.set(column, { marked: mark, text: textOf(cells.find((cell) => cell.column === column)?.value) || ' ' });
    const inPlace = [...values].toSorted(([one], [other]) => one - other);
    if (row === headerRow) yield { row, cells: [...inPlace, ...besides(...headings)] };
    else if (found) yield { row, cells: [...inPlace, ...besides(found.standing, found.reasons === '' ? '' : { marked: worstOf(found.marks), text: found.reasons })] };
    else yield { row, cells: inPlace };
  }
}

function worstOf(marks: ReadonlyMap<number, 'error' | 'odd'>): 'error' | 'odd' {
  return [...marks.values()].includes('error') ? 'error' : 'odd';
}
