import type { MergedRange, UnreadableReason } from '../../../../../platform/documents/read-spreadsheet.ts';

/** What reading one workbook may cost. 100,000 persons stay below half of it. */
export interface ReadingLimits {
  /** Milliseconds on the clock, but also of work: a busy machine is no reason to refuse a good file. */
  timeMs: number;
  /** Milliseconds on the clock however busy the machine is. */
  patienceMs: number;
  /** Resident memory of the reader's process, in bytes. */
  memory: number;
  /** Of it, JavaScript objects alone, in MB. */
  heapMb: number;
}

const MiB = 1024 * 1024;
export const readingLimits: ReadingLimits = { timeMs: 60_000, patienceMs: 300_000, memory: 380 * MiB, heapMb: 224 };

/** What the parent sends first; the bytes follow on standard input. */
export interface ReadingOrder {
  limits: ReadingLimits;
  length: number;
}

/** What the reader's process says. After each `rows` it waits until the parent has taken enough of them. */
export type ReadingMessage =
  | { kind: 'sheet'; sheet: number; name: string; isHidden: boolean }
  /** Rows as JSON, deflated: `[[row, [column, value, …]], …]`. */
  | { kind: 'rows'; sheet: number; firstRow: number; lastRow: number; count: number; packed: Uint8Array; permille: number }
  | { kind: 'sheetEnd'; sheet: number; rowCount: number; merged: MergedRange[] }
  | { kind: 'end' }
  | { kind: 'unreadable'; reason: UnreadableReason }
  /** A limit was reached: the file is hostile, or far from a sheet of a county. */
  | { kind: 'stopped'; limit: 'time' | 'memory' }
  | { kind: 'failed'; reason: string };

/** The parent's word that it has taken a `rows`. */
export interface Taken {
  taken: true;
}
