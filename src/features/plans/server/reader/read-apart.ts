import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RefusedError } from '../../../../kernel/refusal.ts';
import { refusedFile } from '../extraction/extracted-text.ts';
// From the program itself, so that the compiler builds it beside this file.
import type { ReadingOrder } from './reader-program.ts';
import type { ReadingAnswer, ReadNotice } from './reading-answer.ts';
import { readingLimits, type ReadingLimits } from './reading-limits.ts';

/** Built, it is JavaScript; under a test, TypeScript like this file. */
const program = fileURLToPath(new URL(`./reader-program${extname(import.meta.url)}`, import.meta.url));
/** On top of the reader's own patience: for loading it, and for one that does not even watch any more. */
const extraPatienceMs = 10_000;

/**
 * Reads a file in a process of its own, which ends with it. A file that unpacks, nests or loops without end costs that process
 * its life, and the server neither its time nor its memory. A thread would not do: its limits leave out what lies
 * outside of the heap (unpacked streams do), and what it took stays with the server.
 *
 * Refuses what the reader refuses, and with `plan.file-too-heavy` what reaches a limit.
 */
export function readApart(bytes: Uint8Array, limits: ReadingLimits = readingLimits): Promise<ReadNotice> {
  const child = fork(program, {
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: bareEnvironment(),
  });
  return new Promise<ReadingAnswer>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ outcome: 'stopped', limit: 'time' }), limits.patienceMs + extraPatienceMs);
    child.once('message', resolve);
    child.once('error', reject);
    // Also when the kernel ends it because the machine has no memory left.
    child.once('disconnect', () => resolve({ outcome: 'stopped', limit: 'memory' }));
    child.once('close', () => clearTimeout(timer));
    child.stdin?.once('error', () => undefined);
    child.send({ limits, length: bytes.length } satisfies ReadingOrder, () => undefined);
    child.stdin?.end(bytes);
  })
    .finally(() => child.kill('SIGKILL'))
    .then(noticeOf);
}

/** A program that takes in files of strangers gets none of the server's secrets. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP };
}

function noticeOf(answer: ReadingAnswer): ReadNotice {
  if (answer.outcome === 'read') return answer.notice;
  if (answer.outcome === 'refused') throw new RefusedError(answer.kind, answer.refusals);
  if (answer.outcome === 'stopped') throw refusedFile('plan.file-too-heavy');
  throw new Error(`the reader of files failed: ${answer.reason}`);
}
