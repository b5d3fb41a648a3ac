import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { deflateRawSync } from 'node:zlib';
import { openSpreadsheet, UnreadableSpreadsheet, type ReadRow } from '../../../../../platform/documents/read-spreadsheet.ts';
import type { ReadingMessage } from './reading-messages.ts';

/** Rows in one message, which is also one stored piece. */
const atOnce = 500;
/** Messages on their way; with more, the parent's memory would fill. */
const ahead = 4;

const flow = { onTheirWay: 0 };

/** The reader's thread: from the bytes to packed rows, as fast as the parent takes them. */
export async function readInThread(): Promise<void> {
  parentPort?.on('message', () => {
    flow.onTheirWay -= 1;
  });
  try {
    await readAll(workerData as Uint8Array);
    say({ kind: 'end' });
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) say({ kind: 'unreadable', reason: error.reason });
    else say({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function readAll(bytes: Uint8Array): Promise<void> {
  const sheets = await openSpreadsheet(bytes);
  const total = sheets.reduce((sum, { progress }) => sum + progress.total, 0);
  const permille = () => (total === 0 ? 0 : Math.min(1000, Math.round((1000 * sheets.reduce((sum, { progress }) => sum + progress.done, 0)) / total)));
  for (const [number, sheet] of sheets.entries()) {
    say({ kind: 'sheet', sheet: number, name: sheet.name, isHidden: sheet.isHidden });
    let rowCount = 0;
    let rows: ReadRow[] = [];
    for await (const bunch of sheet.rows()) {
      rowCount += bunch.length;
      rows.push(...bunch);
      for (; rows.length >= atOnce; rows = rows.slice(atOnce)) await sendRows(number, rows.slice(0, atOnce), permille());
    }
    if (rows.length > 0) await sendRows(number, rows, permille());
    say({ kind: 'sheetEnd', sheet: number, rowCount, merged: sheet.merged });
  }
}

async function sendRows(sheet: number, rows: readonly ReadRow[], permille: number): Promise<void> {
  const lean = rows.map(({ row, cells }) => {
    const flat: unknown[] = [];
    for (const { column, value } of cells) flat.push(column, value);
    return [row, flat];
  });
  const packed = deflateRawSync(JSON.stringify(lean), { level: 1 });
  say({ kind: 'rows', sheet, firstRow: rows[0]?.row ?? 0, lastRow: rows.at(-1)?.row ?? 0, count: rows.length, packed, permille });
  flow.onTheirWay += 1;
  if (flow.onTheirWay >= ahead && parentPort) await once(parentPort, 'message');
}

function say(message: ReadingMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}
