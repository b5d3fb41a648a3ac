import { once } from 'node:events';
import type { PictureAnswer, PictureLimits } from './picture.ts';
import { drawAnew } from './draw-anew.ts';

/** What the parent sends first; the bytes follow on standard input. */
export interface PictureOrder {
  limits: PictureLimits;
  length: number;
}

/** What the program says, once. */
export type ProgramAnswer = PictureAnswer | { outcome: 'failed'; reason: string };

const watchEveryMs = 20;

// The opener of pictures as a process of its own. Decoding goes on in threads of the library, so that this one can watch.
process.once('disconnect', () => process.exit());
const [{ limits, length }] = (await once(process, 'message')) as [PictureOrder];
const bytes = await readStandardInput(length);
const begun = performance.now();
const watch = setInterval(() => {
  if (process.memoryUsage.rss() > limits.memory || performance.now() - begun > limits.patienceMs) answer({ outcome: 'stopped' });
}, watchEveryMs);
answer(await drawAnew(bytes, limits.pixels).catch(failed));

function answer(said: ProgramAnswer): void {
  clearInterval(watch);
  process.send?.(said);
}

function failed(error: unknown): ProgramAnswer {
  return { outcome: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function readStandardInput(size: number): Promise<Buffer> {
  const whole = Buffer.alloc(size);
  let at = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunk.copy(whole, at);
    at += chunk.length;
  }
  return whole;
}
