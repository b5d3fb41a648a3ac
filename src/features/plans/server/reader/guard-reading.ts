import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readingBegins, type ReadingAnswer } from './reading-answer.ts';
import type { ReadingLimits } from './reading-limits.ts';

const watchEveryMs = 10;

/** What the parent sends first; the bytes follow on standard input. */
export interface ReadingOrder {
  limits: ReadingLimits;
  length: number;
}

/**
 * The first thread of the reader's process. It does nothing but watch the second, so that it can always say why it stops:
 * a thread that inflates, loops or allocates can neither look at itself nor be counted on to listen.
 */
export async function guardReading(program: URL): Promise<void> {
  // Without the one who asked there is nobody to answer: a server that was killed leaves no reader behind.
  process.once('disconnect', () => process.exit());
  const [{ limits, length }] = (await once(process, 'message')) as [ReadingOrder];
  const bytes = await readStandardInput(length);
  const answer = await readUnderGuard(program, bytes, limits);
  process.send?.(answer);
}

async function readStandardInput(length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function readUnderGuard(program: URL, bytes: Uint8Array, limits: ReadingLimits): Promise<ReadingAnswer> {
  const thread = new Worker(program, {
    workerData: bytes,
    transferList: [bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 16 },
  });
  return new Promise((resolve) => {
    // The file's time begins when its reader is loaded: how long a program takes to load is nothing that a file can do.
    let start: Beginning | undefined;
    const settle = (answer: ReadingAnswer) => {
      clearInterval(watch);
      resolve(answer);
    };
    const watch = setInterval(() => {
      const limit = limitReached(limits, start);
      if (limit) settle({ outcome: 'stopped', limit });
    }, watchEveryMs);
    thread.on('message', (message: ReadingAnswer | typeof readingBegins) => {
      if (message === readingBegins) start = { clock: performance.now(), processor: process.cpuUsage() };
      else settle(message);
    });
    thread.once('error', (error) => settle(answerOfCrash(error)));
    thread.once('exit', () => settle({ outcome: 'failed', reason: 'the reader ended without an answer' }));
  });
}

interface Beginning {
  clock: number;
  processor: NodeJS.CpuUsage;
}

function limitReached(limits: ReadingLimits, start: Beginning | undefined): 'memory' | 'time' | undefined {
  if (process.memoryUsage.rss() > limits.memory) return 'memory';
  if (!start) return undefined;
  const passed = performance.now() - start.clock;
  const { user, system } = process.cpuUsage(start.processor);
  const worked = (user + system) / 1000;
  return Math.min(passed, worked) > limits.timeMs || passed > limits.patienceMs ? 'time' : undefined;
}

function answerOfCrash(error: Error): ReadingAnswer {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? { outcome: 'stopped', limit: 'memory' } : { outcome: 'failed', reason: error.stack ?? error.message };
}
