import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import * as z from 'zod';
import type { SealedRows } from '../../../../platform/secrets/sealed-rows.ts';
import type { Secrets } from '../../../../platform/secrets/secrets.ts';
import type { Cell, CellValue, SheetRow } from '../../imports/sheet.ts';
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

const leanRowSchema = z.tuple([z.int(), z.array(z.unknown())]);

export async function openRows(secrets: Secrets, importId: string, chunk: StagedChunk): Promise<SheetRow[]> {
  const packed = Buffer.from(secrets.decrypt(chunk.sealed, placeOf({ importId, sheet: chunk.sheet, chunk: chunk.chunk })), 'base64');
  const text = (await inflate(packed, { maxOutputLength: longestChunk })).toString('utf8');
  return (JSON.parse(text) as unknown[]).map((lean) => {
    const [row, flat] = leanRowSchema.parse(lean);
    const cells: Cell[] = [];
    for (let at = 0; at + 1 < flat.length; at += 2) cells.push({ column: Number(flat[at]), value: flat[at + 1] as CellValue });
    return { row, cells };
  });
}

/** For a change of keys. */
export const registryImportSealedRows: SealedRows[] = [
  {
    table: 'registry_import_chunks',
    key: ['import_id', 'sheet', 'chunk'],
    columns: ['sealed'],
    reseal: (row, seal) => ({
      sealed: seal(String(row['sealed']), placeOf({ importId: String(row['import_id']), sheet: Number(row['sheet']), chunk: Number(row['chunk']) })),
    }),
  },
];
