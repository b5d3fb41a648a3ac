import { displayWidth, lineCount, xmlText } from './plain-text.ts';
import type { RowSource } from './row-source.ts';
import { type CellValue, type MarkedValue, columnName, isMarked, shownWidth, textCell, valueCell } from './spreadsheet-cells.ts';
import { CELL_STYLE, type CellStyle, type ColumnKind } from './spreadsheet-styles.ts';

/** A column: its heading, how its values are written, and its width in half-width characters (else from the rows). */
export type SheetColumn = {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly width?: number;
  /** Offered by a list in each cell of the column; what is not on it can be typed all the same. Left out where Excel has no room (255 characters). */
  readonly choices?: readonly string[];
};

/** A row's values in the order of the columns; missing ones are empty. */
export type SheetRow = readonly (CellValue | MarkedValue)[];

/** A table on a sheet. `totals` may be a function: it is asked after the last row was taken. */
export type Sheet = {
  readonly name: string;
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  readonly totals?: SheetRow | (() => SheetRow);
};

/** What the workbook must know of a sheet once it is written. */
export type WrittenSheet = { headerRow: number; lastRow: number; isWhole: boolean };

const PIECE = 64 * 1024;
/** How many rows are looked at for the widths of the columns. */
const SAMPLE = 200;
const NARROWEST = 8;
const WIDEST = 48;
/** Excel's limit, in points. */
const HIGHEST_ROW = 409;

/** Row number of the column headings: below the title and the notes. */
export function headerRowOf(sheet: Sheet): number {
  return (sheet.title === undefined ? 0 : 1) + (sheet.notes?.length ?? 0) + 1;
}

/** Widths of the columns as Excel counts them, from what was set, else from the headings and the first rows. */
function columnWidths(sheet: Sheet, sample: readonly SheetRow[]): number[] {
  return sheet.columns.map(({ header, kind, width }, index) => {
    if (width !== undefined) return width;
    const shown = sample.map((row) => shownWidth(kind, row[index]));
    return Math.min(WIDEST, Math.max(NARROWEST, displayWidth(header), ...shown)) + 2;
  });
}

/** A row of one text across the table, as high as its lines need: Excel does not measure merged cells itself. */
function mergedLine(row: number, style: CellStyle, text: string, lineHeight: number, lineWidth: number): string {
  const height = lineCount(text, lineWidth) * lineHeight;
  return `<row r="${row}" ht="${height}" customHeight="1">${textCell(`A${row}`, style, text)}</row>`;
}

/** Everything before the rows: print set-up, frozen headings, widths, title, notes and headings. */
function sheetStart(sheet: Sheet, widths: readonly number[]): string {
  const headerRow = headerRowOf(sheet);
  const span = widths.reduce((sum, width) => sum + width, 0);
  const titleRow = sheet.title === undefined ? [] : [mergedLine(1, CELL_STYLE.title, sheet.title, 30, span * 0.65)];
  const noteRows = (sheet.notes ?? []).map((note, index) =>
    mergedLine(titleRow.length + index + 1, CELL_STYLE.note, note, 16, span),
  );
  const headings = sheet.columns.map(({ header }, index) =>
    textCell(`${columnName(index + 1)}${headerRow}`, CELL_STYLE.header, header),
  );
  const columns = widths.map((width, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const below = `A${headerRow + 1}`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="${below}" activePane="bottomLeft" ` +
    `state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18"/><cols>${columns.join('')}</cols><sheetData>` +
    `${titleRow.join('')}${noteRows.join('')}<row r="${headerRow}">${headings.join('')}</row>`
  );
}

/** Everything after the rows, in the order that the schema wants: filter, merged cells, margins, A4 landscape. */
function sheetEnd(sheet: Sheet, lastFiltered: number): string {
  const headerRow = headerRowOf(sheet);
  const last = columnName(sheet.columns.length);
  const merged = sheet.columns.length > 1 ? Array.from({ length: headerRow - 1 }, (_, row) => row + 1) : [];
  return (
    `</sheetData><autoFilter ref="A${headerRow}:${last}${lastFiltered}"/>` +
    (merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((row) => `<mergeCell ref="A${row}:${last}${row}"/>`).join('')}</mergeCells>`
      : '') +
    choiceLists(sheet) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
  );
}

const LONGEST_LIST = 255;
/** Room for the rows that a person adds. */
const CHOICE_ROWS = 20_000;

function choiceLists(sheet: Sheet): string {
  const first = headerRowOf(sheet) + 1;
  const lists = sheet.columns.flatMap(({ choices }, index) => {
    const list = choices?.filter((choice) => !choice.includes(',')).join(',') ?? '';
    if (list === '' || list.length > LONGEST_LIST) return [];
    const range = `${columnName(index + 1)}${first}:${columnName(index + 1)}${first + CHOICE_ROWS}`;
    return [`<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>${xmlText(`"${list.replaceAll('"', '""')}"`)}</formula1></dataValidation>`];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** The height of a row with long texts; not every program measures wrapped text when it opens a file. */
function rowHeight(values: SheetRow, widths: readonly number[]): string {
  const lines = values.map((each, index) => {
    const value = isMarked(each) ? each.text : each;
    // Two half-width characters of a column are its padding and the grid.
    return typeof value === 'string' ? lineCount(value, Math.max(2, (widths[index] ?? NARROWEST) - 2)) : 1;
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${Math.min(HIGHEST_ROW, most * 15 + 3)}"`;
}

/**
 * The XML of one sheet in pieces, taking rows until they end or the sheet is full; the totals stand below the last
 * row and outside the filter. `written` says afterwards how far it came, and whether rows may be left for a next sheet.
 */
export async function* sheetXml(
  sheet: Sheet,
  rows: RowSource<SheetRow>,
  written: WrittenSheet,
  rowLimit: number,
): AsyncGenerator<string, void> {
  const widths = columnWidths(sheet, await rows.peek(SAMPLE));
  let piece = sheetStart(sheet, widths);
  let row = headerRowOf(sheet);
  const rowXml = (values: SheetRow, emphasis: 'plain' | 'total') => {
    const cells = sheet.columns.map(({ kind }, index) => {
      return valueCell(`${columnName(index + 1)}${row}`, kind, values[index], emphasis);
    });
    return `<row r="${row}"${rowHeight(values, widths)}>${cells.join('')}</row>`;
  };
  const lastForRows = sheet.totals === undefined ? rowLimit : rowLimit - 1;
  while (row < lastForRows) {
    const values = await rows.next();
    if (values === undefined) break;
    row += 1;
    piece += rowXml(values, 'plain');
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  written.isWhole = (await rows.peek(1)).length === 0;
  const lastFiltered = row;
  if (written.isWhole && sheet.totals !== undefined) {
    row += 1;
    piece += rowXml(typeof sheet.totals === 'function' ? sheet.totals() : sheet.totals, 'total');
  }
  written.headerRow = headerRowOf(sheet);
  written.lastRow = lastFiltered;
  yield piece + sheetEnd(sheet, lastFiltered);
}
