import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RefusedError } from '../../../../../kernel/refusal.ts';
// From the program itself, so that the compiler builds it beside this file.
import type { ReadingOrder } from './reader-program.ts';
import { readingLimits, type ReadingLimits, type ReadingMessage, type Taken } from './reading-messages.ts';

const program = fileURLToPath(new URL(`./reader-program${extname(import.meta.url)}`, import.meta.url));

export type ReadPiece = Extract<ReadingMessage, { kind: 'sheet' | 'rows' | 'sheetEnd' }>;

/**
 * Reads a workbook in a process of its own, which gets none of the server's secrets and ends with the file (decision 9).
 * `take` gets it piece by piece and decides the pace. Refuses with `registry-import.file-…` what cannot be read or reaches
 * a limit; stops when the signal says so. Once it has answered, nothing more is taken, also of what had already arrived.
 */
export async function readWorkbookApart(
  bytes: Uint8Array,
  take: (piece: ReadPiece) => Promise<void>,
  { signal, limits = readingLimits }: { signal?: AbortSignal; limits?: ReadingLimits } = {},
): Promise<void> {
  const { PATH, SystemRoot, TEMP } = process.env;
  const child = fork(program, { stdio: ['pipe', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: { PATH, SystemRoot, TEMP } });
  let stop: () => void = () => undefined;
  let isStopped = false;
  let before = Promise.resolve();
  try {
    await new Promise<void>((resolve, giveUp) => {
      const reject = (error: unknown) => {
        isStopped = true;
        giveUp(error);
      };
      child.on('message', (message: ReadingMessage) => {
        before = before.then(() => takeMessage(message)).catch(reject);
      });
      const takeMessage = async (message: ReadingMessage) => {
        if (isStopped) return;
        if (message.kind === 'end') return resolve();
        if (message.kind !== 'sheet' && message.kind !== 'rows' && message.kind !== 'sheetEnd') throw refusalOf(message);
        await take(message);
        if (message.kind === 'rows' && child.connected) child.send({ taken: true } satisfies Taken, () => undefined);
      };
      child.once('error', reject);
      // Also when the kernel ends it because the machine has no memory left; what it said before is taken first.
      child.once('close', () => void before.then(() => reject(refused('file-too-heavy'))));
      stop = () => reject(refused('stopped'));
      signal?.addEventListener('abort', stop);
      child.stdin?.once('error', () => undefined);
      child.send({ limits, length: bytes.length } satisfies ReadingOrder, () => undefined);
      child.stdin?.end(bytes);
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    child.kill('SIGKILL');
    await before;
  }
}

function refusalOf(message: Exclude<ReadingMessage, ReadPiece | { kind: 'end' }>): Error {
  if (message.kind === 'unreadable') return refused(`file-${kebab[message.reason]}`);
  if (message.kind === 'stopped') return refused('file-too-heavy');
  return new Error(`the reader of workbooks failed: ${message.reason}`);
}

const kebab = {
  empty: 'empty',
  oldFormat: 'old-format',
  encrypted: 'encrypted',
  otherFormat: 'other-format',
  damaged: 'damaged',
  tooLarge: 'too-large',
} as const;

function refused(code: string): RefusedError {
  return new RefusedError('invalid', [{ code: `registry-import.${code}` }]);
}
