import type { CellValue, MarkedValue, Spreadsheet } from '../../../platform/documents/spreadsheet.ts';
import { columnLetters, textOf, type SheetRow } from '../imports/sheet.ts';

/** A row of the file with what was found: sentences, and which columns they mean. */
export interface MarkedRow {
  row: SheetRow;
  standing: string;
  reasons: string;
  marks: ReadonlyMap<number, 'error' | 'odd'>;
}

export interface MarkedSheet {
  name: string;
  rowHeading: string;
  reasonHeading: string;
  standingHeading: string;
  headings: ReadonlyMap<number, string>;
  rows: AsyncIterable<MarkedRow>;
}

/** The rows of the file again, each with its number in it, what is wrong and where; as text, so that no number loses a digit. */
export function markedWorkbook(sheets: readonly MarkedSheet[], notes: readonly string[]): Spreadsheet {
  return {
    creator: 'Jiedui',
    sheets: sheets.map(({ name, rowHeading, reasonHeading, standingHeading, headings, rows }) => {
      const last = Math.max(1, ...headings.keys());
      const columns = Array.from({ length: last }, (_, index) => index + 1);
      return {
        name,
        notes,
        columns: [
          { header: rowHeading, kind: 'integer', width: 8 },
          { header: standingHeading, kind: 'text', width: 12 },
          { header: reasonHeading, kind: 'text', width: 48 },
          ...columns.map((column) => ({ header: headings.get(column) ?? columnLetters(column), kind: 'text' as const })),
        ],
        rows: cellsOf(rows, columns),
      };
    }),
  };
}

async function* cellsOf(rows: AsyncIterable<MarkedRow>, columns: readonly number[]): AsyncGenerator<(CellValue | MarkedValue)[], void> {
  for await (const { row, standing, reasons, marks } of rows) {
    const cells = new Map(row.cells.map(({ column, value }) => [column, textOf(value)]));
    const worst = [...marks.values()].includes('error') ? 'error' : 'odd';
    yield [
      row.row,
      standing,
      reasons === '' ? null : { marked: worst, text: reasons },
      ...columns.map((column): CellValue | MarkedValue => {
        const mark = marks.get(column);
        return mark === undefined ? (cells.get(column) ?? null) : { marked: mark, text: cells.get(column) || ' ' };
      }),
    ];
  }
}
