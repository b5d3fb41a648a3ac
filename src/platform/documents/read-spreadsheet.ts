import { BrokenXml, XmlScanner, attributeOf, type XmlListener } from './xml-scanner.ts';
import { BrokenZip, ZipEntries, ZipTooLarge } from './zip-entries.ts';
import { dateStyles } from './read-cell-styles.ts';
import { SheetListener, type CellMeaning, type MergedRange, type ReadRow } from './read-sheet.ts';
import { SharedStrings } from './read-shared-strings.ts';
import { spreadsheetKind, type UnreadableReason } from './spreadsheet-kind.ts';
import { csvRows } from './read-csv.ts';

export type { CellContent, MergedRange, ReadCell, ReadRow } from './read-sheet.ts';
export type { UnreadableReason } from './spreadsheet-kind.ts';

/** A file that is no workbook to be read, and why. */
export class UnreadableSpreadsheet extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, detail = '') {
    super(`${reason} ${detail}`.trim());
    this.name = 'UnreadableSpreadsheet';
    this.reason = reason;
  }
}

/** How much of a file is taken; what is more is refused as too large. */
export interface SpreadsheetLimits {
  sheets: number;
  /** Cells with something in them, of all sheets together. */
  cells: number;
  /** Bytes of one unpacked part. */
  part: number;
  /** Characters of the strings that cells share. */
  sharedCharacters: number;
}

export const spreadsheetLimits: SpreadsheetLimits = {
  sheets: 200,
  cells: 8_000_000,
  part: 700 * 1024 * 1024,
  sharedCharacters: 60_000_000,
};

/** A sheet to be read once, from its first row to its last. */
export interface SheetToRead {
  name: string;
  isHidden: boolean;
  /** Rows with something in them, in bunches; a formula gives the value that was stored with it. */
  rows(): AsyncGenerator<ReadRow[], void>;
  /** Complete when the rows have ended: an .xlsx tells of them last. */
  merged: MergedRange[];
  /** For a progress bar: how much of it there is, and how much has been read, in one unit. */
  progress: { total: number; done: number };
}

/**
 * Opens an .xlsx (or a .csv in UTF-8 or GB18030) that somebody sent. Nothing is evaluated, fetched or unpacked as a
 * whole; sheets are read as streams. Throws `UnreadableSpreadsheet` for everything else, also while the rows are read.
 */
export async function openSpreadsheet(bytes: Uint8Array, limits: SpreadsheetLimits = spreadsheetLimits): Promise<SheetToRead[]> {
  return inWords(async () => {
    const kind = spreadsheetKind(bytes);
    if (kind === 'csv') return [csvSheet(bytes, limits)];
    if (kind !== 'zip') throw new UnreadableSpreadsheet(kind);
    const zip = new ZipEntries(bytes);
    if (zip.isEncrypted) throw new UnreadableSpreadsheet('encrypted');
    if (!zip.has('xl/workbook.xml')) throw new UnreadableSpreadsheet(zip.has('xl/workbook.bin') ? 'oldFormat' : 'otherFormat');
    return openWorkbook(zip, limits);
  });
}

async function openWorkbook(zip: ZipEntries, limits: SpreadsheetLimits): Promise<SheetToRead[]> {
  const targets = new Map<string, string>();
  await scan(zip, 'xl/_rels/workbook.xml.rels', limits, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || !attributeOf(attributes, 'Type')?.endsWith('/worksheet')) return;
      targets.set(attributeOf(attributes, 'Id') ?? '', partPath(attributeOf(attributes, 'Target') ?? ''));
    },
  });
  const found: { name: string; isHidden: boolean; path: string }[] = [];
  let from1904 = false;
  await scan(zip, 'xl/workbook.xml', limits, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const path = targets.get(attributeOf(attributes, 'id') ?? '');
      const isHidden = /^(?:hidden|veryHidden)$/.test(attributeOf(attributes, 'state') ?? '');
      if (path !== undefined && zip.has(path)) found.push({ name: attributeOf(attributes, 'name') ?? '', isHidden, path });
    },
  });
  if (found.length === 0) throw new UnreadableSpreadsheet('damaged', 'no sheets');
  if (found.length > limits.sheets) throw new UnreadableSpreadsheet('tooLarge', 'sheets');
  const isDate = await dateStyles((listener) => (zip.has('xl/styles.xml') ? scan(zip, 'xl/styles.xml', limits, listener) : undefined));
  const shared = new SharedStrings(limits.sharedCharacters);
  if (zip.has('xl/sharedStrings.xml')) await scan(zip, 'xl/sharedStrings.xml', limits, shared);
  const meaning: CellMeaning = { isDate, shared: shared.strings, from1904, cellsLeft: limits.cells };
  return found.map(({ name, isHidden, path }) => {
    const sheet = { name, isHidden, merged: [] as MergedRange[], progress: { total: zip.claimedSize(path), done: 0 } };
    return { ...sheet, rows: () => readInWords(sheetRows(zip, path, { limits, meaning, ...sheet })) };
  });
}

function csvSheet(bytes: Uint8Array, limits: SpreadsheetLimits): SheetToRead {
  return { name: 'CSV', isHidden: false, merged: [], progress: { total: 0, done: 0 }, rows: () => readInWords(csvRows(bytes, limits.cells)) };
}

async function* sheetRows(
  zip: ZipEntries,
  path: string,
  { limits, meaning, merged, progress }: { limits: SpreadsheetLimits; meaning: CellMeaning } & Pick<SheetToRead, 'merged' | 'progress'>,
): AsyncGenerator<ReadRow[], void> {
  const sheet = new SheetListener(meaning, merged);
  const scanner = new XmlScanner(sheet);
  for await (const piece of zip.text(path, limits.part)) {
    scanner.write(piece);
    progress.done += piece.length;
    if (meaning.cellsLeft < 0) throw new UnreadableSpreadsheet('tooLarge', 'cells');
    const rows = sheet.take();
    if (rows.length > 0) yield rows;
  }
  scanner.end();
}

async function scan(zip: ZipEntries, path: string, limits: SpreadsheetLimits, listener: Partial<XmlListener>): Promise<void> {
  const nothing = () => undefined;
  const scanner = new XmlScanner({ open: nothing, close: nothing, text: nothing, ...bound(listener) });
  for await (const piece of zip.text(path, limits.part)) scanner.write(piece);
  scanner.end();
}

/** Methods of a class do not spread. */
function bound(listener: Partial<XmlListener>): Partial<XmlListener> {
  return {
    ...(listener.open && { open: listener.open.bind(listener) }),
    ...(listener.close && { close: listener.close.bind(listener) }),
    ...(listener.text && { text: listener.text.bind(listener) }),
  };
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

async function* readInWords(rows: AsyncGenerator<ReadRow[], void>): AsyncGenerator<ReadRow[], void> {
  try {
    yield* rows;
  } catch (error) {
    throw unreadable(error);
  }
}

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): unknown {
  if (error instanceof ZipTooLarge || error instanceof RangeError) return new UnreadableSpreadsheet('tooLarge', error.message);
  const fromInflate = error instanceof Error && 'code' in error && /^(?:Z_|ERR_OUT_OF_RANGE|ERR_BUFFER)/.test(String(error.code));
  if (error instanceof BrokenZip || error instanceof BrokenXml || fromInflate) return new UnreadableSpreadsheet('damaged', error.message);
  return error;
}
