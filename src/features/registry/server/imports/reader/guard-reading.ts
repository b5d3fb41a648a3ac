import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadingLimits, ReadingMessage, ReadingOrder } from './reading-messages.ts';

const watchEveryMs = 20;

/**
 * The first thread of the reader's process: it watches the second and hands on what that says (see decision 9: a thread that
 * inflates or loops can neither look at itself nor be counted on to listen).
 */
export async function guardReading(program: URL): Promise<void> {
  // Without the one who asked there is nobody to answer: a server that was killed leaves no reader behind.
  process.once('disconnect', () => process.exit());
  const [{ limits, length }] = (await once(process, 'message')) as [ReadingOrder];
  const thread = new Worker(program, await workerOptions(length, limits));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  process.on('message', (taken) => thread.postMessage(taken));
  let isOver = false;
  const start = { clock: performance.now(), processor: process.cpuUsage() };
  const watch = setInterval(() => {
    const limit = limitReached(limits, start);
    if (limit) end({ kind: 'stopped', limit });
  }, watchEveryMs);
  const end = (last: ReadingMessage) => {
    isOver = true;
    clearInterval(watch);
    void thread.terminate();
    process.send?.(last);
  };
  thread.on('message', (message: ReadingMessage) => {
    if (isOver) return;
    if (message.kind === 'sheet' || message.kind === 'rows' || message.kind === 'sheetEnd') process.send?.(message);
    else end(message);
  });
  thread.once('error', (error) => end(answerOfCrash(error)));
  thread.once('exit', () => {
    if (!isOver) end({ kind: 'failed', reason: 'the reader ended without an answer' });
  });
}

async function workerOptions(length: number, limits: ReadingLimits) {
  const bytes = new Uint8Array(length);
  let at = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 },
  };
}

function limitReached(limits: ReadingLimits, start: { clock: number; processor: NodeJS.CpuUsage }): 'memory' | 'time' | undefined {
  if (process.memoryUsage.rss() > limits.memory) return 'memory';
  const passed = performance.now() - start.clock;
  const { user, system } = process.cpuUsage(start.processor);
  const worked = (user + system) / 1000;
  return Math.min(passed, worked) > limits.timeMs || passed > limits.patienceMs ? 'time' : undefined;
}

function answerOfCrash(error: Error): ReadingMessage {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? { kind: 'stopped', limit: 'memory' } : { kind: 'failed', reason: error.stack ?? error.message };
}
