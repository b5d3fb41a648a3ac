import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RowSource } from './row-source.ts';
import {
  type NamedSheet,
  contentTypesXml,
  corePropertiesXml,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from './spreadsheet-package.ts';
import { type PlacedRow, type SheetCopy, sheetCopyXml } from './spreadsheet-copy.ts';
import { type Sheet, type SheetRow, type WrittenSheet, sheetXml } from './spreadsheet-sheet.ts';
import { stylesXml } from './spreadsheet-styles.ts';
import { type ZipPart, zipStream } from './zip-stream.ts';

export type { CellValue, MarkedValue } from './spreadsheet-cells.ts';
export type { PlacedCell, PlacedRow, SheetCopy } from './spreadsheet-copy.ts';
export type { Sheet, SheetColumn, SheetRow } from './spreadsheet-sheet.ts';
export type { ColumnKind } from './spreadsheet-styles.ts';

/** An Excel workbook: its tables or copies of sheets, who made it, and when (then also shown among the file's properties). */
export type Spreadsheet = {
  readonly sheets: readonly (Sheet | SheetCopy)[];
  readonly creator: string;
  readonly createdAt?: Date;
};

/** A sheet of Excel ends here. */
const LAST_ROW = 1_048_576;
const LONGEST_SHEET_NAME = 31;

/**
 * Writes a workbook of any size to a stream and ends it, at the pace at which the stream takes it: rows may come from
 * a database cursor and are never held together. Each table has frozen headings, a filter, and prints on A4 landscape,
 * one page wide, headings repeated. A table longer than a sheet of Excel goes on in a further sheet.
 * Rejects with the stream's or the rows' error; the rows' iterator is then closed.
 */
export async function writeSpreadsheet(book: Spreadsheet, out: Writable): Promise<void> {
  await pipeline(Readable.from(spreadsheetBytes(book), { objectMode: false }), out);
}

/** The same as bytes to be pulled, for a caller that streams an answer. `rowLimit` is the last row of a sheet. */
export function spreadsheetBytes(book: Spreadsheet, rowLimit = LAST_ROW): AsyncGenerator<Uint8Array, void> {
  return zipStream(workbookParts(book, rowLimit));
}

async function* workbookParts(book: Spreadsheet, rowLimit: number): AsyncGenerator<ZipPart, void> {
  if (book.sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  yield { path: '[Content_Types].xml', content: [contentTypesXml()] };
  yield { path: '_rels/.rels', content: [packageRelationsXml()] };
  yield { path: 'docProps/core.xml', content: [corePropertiesXml(book.creator, book.createdAt)] };
  yield { path: 'xl/styles.xml', content: [stylesXml()] };
  const sheets: NamedSheet[] = [];
  const names = new Set<string>();
  for (const sheet of book.sheets) {
    const content = contentOf(sheet, rowLimit);
    try {
      let isWhole = false;
      while (!isWhole) {
        const written = { headerRow: 0, lastRow: 0, isWhole: true };
        const name = freeSheetName(sheet.name, names);
        yield { path: `xl/worksheets/sheet${sheets.length + 1}.xml`, content: content.next(written) };
        sheets.push({ ...written, name, columns: content.columns });
        ({ isWhole } = written);
      }
    } finally {
      await content.close();
    }
  }
  yield { path: 'xl/workbook.xml', content: [workbookXml(sheets)] };
  yield { path: 'xl/_rels/workbook.xml.rels', content: [workbookRelationsXml(sheets.length)] };
}

function contentOf(sheet: Sheet | SheetCopy, rowLimit: number) {
  if ('copied' in sheet) {
    const rows = new RowSource<PlacedRow>(sheet.rows);
    return { columns: sheet.copied.lastColumn, next: (written: WrittenSheet) => sheetCopyXml(sheet, rows, written, rowLimit), close: () => rows.close() };
  }
  const rows = new RowSource<SheetRow>(sheet.rows);
  return { columns: sheet.columns.length, next: (written: WrittenSheet) => sheetXml(sheet, rows, written, rowLimit), close: () => rows.close() };
}

/** A name that Excel takes: no []:*?/\, no quote at the ends, at most 31 characters, none twice whatever the case. */
function freeSheetName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ').replaceAll(/^[' ]+|[' ]+$/g, '') || 'Sheet';
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = plain.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
