import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureLimits, type PictureAnswer, type PictureLimits } from './picture.ts';
// From the program itself, so that the compiler builds it beside this file.
import type { PictureOrder, ProgramAnswer } from './picture-program.ts';

/** Built, it is JavaScript; under a test, TypeScript like this file. */
const program = fileURLToPath(new URL(`./picture-program${extname(import.meta.url)}`, import.meta.url));
/** On top of its own patience: for loading it, and for one that does not even watch any more. */
const extraPatienceMs = 15_000;
const heapMb = 128;

let before: Promise<unknown> = Promise.resolve();

/**
 * Opens a JPEG, PNG or WebP in a process of its own, which ends with it, one picture at a time: decoders of pictures have been
 * broken into for thirty years, and what they take of memory stays with their process. It knows nothing of the server's
 * secrets. The library is loaded there alone, so that an idle server has no part of it.
 */
export function openPicture(bytes: Uint8Array, limits: PictureLimits = pictureLimits): Promise<PictureAnswer> {
  const turn = before.then(() => openApart(bytes, limits));
  before = turn.catch(() => undefined);
  return turn;
}

function openApart(bytes: Uint8Array, limits: PictureLimits): Promise<PictureAnswer> {
  const child = fork(program, {
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: bareEnvironment(),
    execArgv: [...process.execArgv.filter((flag) => !flag.startsWith('--max-')), `--max-old-space-size=${heapMb}`],
  });
  return new Promise<ProgramAnswer>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ outcome: 'stopped' }), limits.patienceMs + extraPatienceMs);
    child.once('message', resolve);
    child.once('error', reject);
    // Also when a decoder crashed, or the kernel ended it because the machine has no memory left.
    child.once('disconnect', () => resolve({ outcome: 'stopped' }));
    child.once('close', () => clearTimeout(timer));
    child.stdin?.once('error', () => undefined);
    child.send({ limits, length: bytes.length } satisfies PictureOrder, () => undefined);
    child.stdin?.end(bytes);
  })
    .finally(() => child.kill('SIGKILL'))
    .then((answer) => {
      if (answer.outcome === 'failed') throw new Error(`the opener of pictures failed: ${answer.reason}`);
      return answer;
    });
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  // Each of the C library's threads would keep memory of its own.
  return { PATH, SystemRoot, TEMP, MALLOC_ARENA_MAX: '2' };
}
