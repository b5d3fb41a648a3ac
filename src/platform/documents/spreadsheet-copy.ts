import type { RowSource } from './row-source.ts';
import { type CellValue, type MarkedValue, columnName, shownWidth, valueCell, textCell, isMarked } from './spreadsheet-cells.ts';
import { CELL_STYLE } from './spreadsheet-styles.ts';
import type { WrittenSheet } from './spreadsheet-sheet.ts';

/** A cell by its column, counted from 1. */
export type PlacedCell = readonly [column: number, value: CellValue | MarkedValue];

/** A row by its number in the sheet, in ascending order; those between are empty. */
export type PlacedRow = { readonly row: number; readonly cells: readonly PlacedCell[] };

/** A sheet that somebody else laid out, cell by cell in its place: merged cells as they were, everything as text. */
export type SheetCopy = {
  readonly name: string;
  readonly copied: {
    /** The last row of the headings; 0 where there are none. Stays in sight and bears the filter. */
    readonly headerRow: number;
    readonly lastColumn: number;
    readonly merged: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  };
  readonly rows: Iterable<PlacedRow> | AsyncIterable<PlacedRow>;
};

const PIECE = 64 * 1024;
/** How many rows are looked at for the widths of the columns. */
const SAMPLE = 200;
const [NARROWEST, WIDEST] = [6, 48];

function columnsXml(sample: readonly PlacedRow[], { lastColumn, merged }: SheetCopy['copied']): string {
  const widths = Array.from({ length: lastColumn }, () => NARROWEST);
  const wide = new Set(merged.filter(([, left, , right]) => right > left).map(([top, left]) => `${top}:${left}`));
  for (const { row, cells } of sample) {
    for (const [column, value] of cells) {
      // What is merged over columns says nothing of the width of one.
      if (wide.has(`${row}:${column}`)) continue;
      widths[column - 1] = Math.max(widths[column - 1] ?? NARROWEST, Math.min(WIDEST, shownWidth('text', value)));
    }
  }
  return widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width + 2}" customWidth="1"/>`).join('');
}

function viewXml(headerRow: number): string {
  if (headerRow === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const below = `A${headerRow + 1}`;
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`
  );
}

/** The XML of a copied sheet in pieces, taking rows until they end or the sheet is full. `written` says afterwards how far it came. */
export async function* sheetCopyXml(sheet: SheetCopy, rows: RowSource<PlacedRow>, written: WrittenSheet, rowLimit: number): AsyncGenerator<string, void> {
  const { headerRow, lastColumn, merged } = sheet.copied;
  let piece =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${viewXml(headerRow)}<sheetFormatPr defaultRowHeight="18"/>` +
    `<cols>${columnsXml(await rows.peek(SAMPLE), sheet.copied)}</cols><sheetData>`;
  let last = headerRow;
  for (let next = await rows.next(); next !== undefined && next.row <= rowLimit; next = await rows.next()) {
    const { row } = next;
    const cellsXml = next.cells.map(([column, value]) => {
      const place = `${columnName(column)}${row}`;
      return row <= headerRow && !isMarked(value) ? textCell(place, CELL_STYLE.header, String(value ?? '')) : valueCell(place, 'text', value, 'plain');
    });
    piece += `<row r="${row}">${cellsXml.join('')}</row>`;
    last = Math.max(last, row);
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  Object.assign(written, { headerRow, lastRow: last, isWhole: true });
  const areas = merged.filter(([top, left, bottom, right]) => bottom > top || right > left).map(([top, left, bottom, right]) => `${columnName(left)}${top}:${columnName(right)}${bottom}`);
  yield `${piece}</sheetData>${headerRow > 0 ? `<autoFilter ref="A${headerRow}:${columnName(lastColumn)}${last}"/>` : ''}${
    areas.length > 0 ? `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>` : ''
  }<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}
