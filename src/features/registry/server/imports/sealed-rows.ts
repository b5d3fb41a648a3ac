import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { SealedRows } from '../../../../platform/secrets/sealed-rows.ts';
import type { Secrets } from '../../../../platform/secrets/secrets.ts';
import type { Cell, CellValue, SheetRow, TableRow } from '../../imports/sheet.ts';
import { draftSealedRows } from './drafts-store.ts';
import type { StagedChunk } from './stage-store.ts';

const inflate = promisify(inflateRaw);
/** Five hundred rows of the longest cells that a sheet of ours may have; more is not from our reader. */
const longestChunk = 64 * 1024 * 1024;

interface ChunkPlace {
  importId: string;
  sheet: number;
  chunk: number;
}

const placeOf = ({ importId, sheet, chunk }: ChunkPlace) => `registry_import_chunks:${importId}:${sheet}:${chunk}`;

/** Packed rows as they are kept: whole sheets of ID numbers lie encrypted, like the rows that they will become. */
export function sealRows(secrets: Secrets, place: ChunkPlace, packed: Uint8Array): string {
  return secrets.encrypt(Buffer.from(packed).toString('base64'), placeOf(place));
}

/** `[row, [column, value, column, value, …]]`, as the reader packs it. */
type LeanRow = [row: number, cells: unknown[]];

function isLeanRow(given: unknown): given is LeanRow {
  return Array.isArray(given) && typeof given[0] === 'number' && Array.isArray(given[1]);
}

async function openLean(secrets: Secrets, importId: string, { sheet, chunk, sealed }: StagedChunk): Promise<LeanRow[]> {
  const packed = Buffer.from(secrets.decrypt(sealed, placeOf({ importId, sheet, chunk })), 'base64');
  const text = (await inflate(packed, { maxOutputLength: longestChunk })).toString('utf8');
  return (JSON.parse(text) as unknown[]).filter(isLeanRow);
}

/** The rows of a piece with their cells, to be shown. */
export async function openRows(secrets: Secrets, importId: string, chunk: StagedChunk): Promise<SheetRow[]> {
  return (await openLean(secrets, importId, chunk)).map(([row, flat]) => {
    const cells: Cell[] = [];
    for (let at = 0; at + 1 < flat.length; at += 2) cells.push({ column: Number(flat[at]), value: flat[at + 1] as CellValue });
    return { row, cells };
  });
}

/** The same as rows of a table, to be read: a hundred thousand of them without an object for each cell. */
export async function openTableRows(secrets: Secrets, importId: string, chunk: StagedChunk): Promise<TableRow[]> {
  return (await openLean(secrets, importId, chunk)).map(([row, flat]) => {
    const width = Number(flat.at(-2) ?? 0);
    const values: (CellValue | undefined)[] = Array.from({ length: width + 1 });
    for (let at = 0; at + 1 < flat.length; at += 2) values[Number(flat[at])] = flat[at + 1] as CellValue;
    return { row, values };
  });
}

/** For a change of keys. */
export const registryImportSealedRows: SealedRows[] = [
  draftSealedRows,
  {
    table: 'registry_import_chunks',
    key: ['import_id', 'sheet', 'chunk'],
    columns: ['sealed'],
    reseal: (row, seal) => ({
      sealed: seal(String(row['sealed']), placeOf({ importId: String(row['import_id']), sheet: Number(row['sheet']), chunk: Number(row['chunk']) })),
    }),
  },
];
