import { newId } from '../../../../kernel/ids.ts';
import { RefusedError, refuseIf } from '../../../../kernel/refusal.ts';
import { dayMs } from '../../../../kernel/shanghai-time.ts';
import type { InputOf, ResponseOf } from '../../../../kernel/endpoint.ts';
import { spreadsheetKind } from '../../../../platform/documents/spreadsheet-kind.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type { Caller } from '../../../../platform/use-case/run-use-case.ts';
import type * as contract from '../../imports/contract.ts';
import type { ImportKind } from '../../imports/fields.ts';
import { whyMayNotImport } from '../../imports/policy.ts';
import { insertImport } from './import-store.ts';
import { readWorkbookApart } from './reader/read-workbook-apart.ts';
import { continueRun, finishRun, RunStopped, type Run } from './run.ts';
import { sealRows } from './sealed-rows.ts';
import { insertChunk, insertSheet } from './stage-store.ts';

const largestFile = 20 * 1024 * 1024;
/** So long the rows of a file are kept, unless the import is settled before. */
const keptDays = 7;
/** Each reader takes a processor and up to 400 MB. */
const atOnce = 2;
/** Taken before the transaction and given back when the file is read: what is counted later, several could pass at once. */
const seats = new Set<Seat>();
/** For an upload whose transaction came to nothing; a good one is committed long before. */
const seatKeptMs = 30_000;

interface Seat {
  givenBack?: NodeJS.Timeout;
}

function takeSeat(): Seat {
  if (seats.size >= atOnce) throw new RefusedError('unavailable', [{ code: 'registry-import.reader-busy', params: { seconds: 10 } }]);
  const seat: Seat = {};
  seat.givenBack = setTimeout(() => seats.delete(seat), seatKeptMs).unref();
  seats.add(seat);
  return seat;
}

export interface PreparedWorkbook {
  kind: ImportKind;
  fileName: string;
  bytes: Uint8Array;
  /** Of the few that read at once. */
  seat: Seat;
}

/** Before the transaction: who may, whether it is a file of the right kind, whether there is room to read it. */
export async function prepareWorkbook({ actor }: Pick<Caller, 'actor'>, { body }: InputOf<typeof contract.uploadWorkbook>): Promise<PreparedWorkbook> {
  refuseIf(whyMayNotImport(actor, body.kind), 'forbidden');
  const bytes = Buffer.from(body.content, 'base64');
  if (bytes.toString('base64') !== body.content) throw refused('file-malformed');
  if (bytes.length > largestFile) throw refused('file-too-large');
  const kind = spreadsheetKind(bytes);
  if (kind !== 'zip' && kind !== 'csv') throw refused(`file-${kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  return { kind: body.kind, fileName: nameOnly(body.fileName), bytes, seat: takeSeat() };
}

/** The file is on its way: read in a process of its own, its rows kept sealed until the import is settled. */
export async function uploadWorkbook(ctx: UseCaseContext, { kind, fileName, bytes, seat }: PreparedWorkbook): Promise<ResponseOf<typeof contract.uploadWorkbook>> {
  refuseIf(whyMayNotImport(ctx.actor, kind), 'forbidden');
  const [importId, runId] = [newId(), newId()];
  const townshipId = ctx.actor.role === 'township' ? (ctx.actor.townshipId ?? null) : null;
  const stageUntil = new Date(ctx.now.getTime() + keptDays * dayMs);
  await insertImport(ctx, { importId, kind, fileName, fileBytes: bytes.length, townshipId, runId, stageUntil });
  await ctx.audit({ action: 'registry-import.uploaded', subject: { type: 'registryImport', id: importId }, detail: { fileName, bytes: bytes.length, kind } });
  continueRun(ctx, { importId, runId, state: 'reading' }, (run) => readIntoStage(run, bytes, seat));
  return { importId };
}

async function readIntoStage(run: Run, bytes: Uint8Array, seat: Seat): Promise<void> {
  clearTimeout(seat.givenBack);
  try {
    const sheets = new Map<number, { name: string; isHidden: boolean; chunks: number }>();
    let rows = 0;
    await readWorkbookApart(
      bytes,
      async (piece) => {
        if (piece.kind === 'sheet') sheets.set(piece.sheet, { name: piece.name, isHidden: piece.isHidden, chunks: 0 });
        const known = sheets.get(piece.sheet);
        if (!known) return;
        if (piece.kind === 'sheetEnd') {
          const { name, isHidden } = known;
          const merged = piece.merged.map(([top, left, bottom, right]): [number, number, number, number] => [top, left, bottom, right]);
          await stored(run.inTransaction((ctx) => insertSheet(ctx, run, { sheet: piece.sheet, name: name.slice(0, 100), isHidden, rowCount: piece.rowCount, merged })));
        }
        if (piece.kind !== 'rows') return;
        const { sheet, firstRow, lastRow, count, packed, permille } = piece;
        const chunk = known.chunks;
        known.chunks += 1;
        rows += count;
        await stored(
          run.inTransaction((ctx) => insertChunk(ctx, run, { sheet, chunk, firstRow, lastRow, sealed: sealRows(ctx.secrets, { importId: run.importId, sheet, chunk }, packed) })),
        );
        await run.beat(permille, 1000);
      },
      { signal: run.signal },
    );
    if (rows === 0) throw refused('file-empty');
    await run.inTransaction((ctx) => finishRun(ctx, run, { state: 'read' }));
  } finally {
    seats.delete(seat);
  }
}

async function stored(storing: Promise<boolean>): Promise<void> {
  if (!(await storing)) throw new RunStopped('cancelled');
}

/** A browser may send a path, and a name may carry what no file name has. */
function nameOnly(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? '';
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() || '表格.xlsx';
}

function refused(code: string): RefusedError {
  return new RefusedError('invalid', [{ code: `registry-import.${code}`, at: 'body.content' }]);
}
