import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { SealedRows } from '../../../../platform/secrets/sealed-rows.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { PackedHouseholds } from '../../imports/packed-households.ts';
import type { InTransaction } from './plan-import.ts';
import { RunStopped, type Run } from './run.ts';
import { holdsImport } from './stage-store.ts';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
/** Four hundred households of hundreds of persons each; more is not from us. */
const longestPiece = 256 * 1024 * 1024;

const placeOf = (importId: string, piece: number) => `registry_import_drafts:${importId}:${piece}`;

/** What the check read, so that writing need not read the file a second time. Encrypted, like the rows that it will become. */
export async function keepDrafts(run: Pick<Run, 'importId' | 'runId' | 'inTransaction'>, households: PackedHouseholds): Promise<void> {
  const { importId } = run;
  let piece = 0;
  for (const lines of households.pieces()) {
    const packed = (await deflate(lines, { level: 1 })).toString('base64');
    const number = piece;
    const isKept = await run.inTransaction(async (ctx) => {
      if (!(await holdsImport(ctx, run))) return false;
      const sealed = ctx.secrets.encrypt(packed, placeOf(importId, number));
      await ctx.db.insertInto('registryImportDrafts').values({ countyId: ctx.actor.countyId, importId, piece: number, sealed }).execute();
      return true;
    });
    // Cancelled or another run's: what came now would stay when everything else of the file is deleted.
    if (!isKept) throw new RunStopped('cancelled');
    piece += 1;
  }
}

/** Undefined: none are kept, as of a file that was checked by an earlier version. */
export async function readDrafts(inTransaction: InTransaction, importId: string): Promise<PackedHouseholds | undefined> {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const packed = await inTransaction((ctx) => findPiece(ctx, importId, pieces.length));
    if (packed === undefined) return pieces.length === 0 ? undefined : PackedHouseholds.ofPieces(pieces);
    pieces.push(await inflate(Buffer.from(packed, 'base64'), { maxOutputLength: longestPiece }));
  }
}

async function findPiece({ db, actor, secrets }: UseCaseContext, importId: string, piece: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('registryImportDrafts')
    .select('sealed')
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .where('piece', '=', piece)
    .executeTakeFirst();
  return row && secrets.decrypt(row.sealed, placeOf(importId, piece));
}

/** For a change of keys. */
export const draftSealedRows: SealedRows = {
  table: 'registry_import_drafts',
  key: ['import_id', 'piece'],
  columns: ['sealed'],
  reseal: (row, seal) => ({ sealed: seal(String(row['sealed']), placeOf(String(row['import_id']), Number(row['piece']))) }),
};
