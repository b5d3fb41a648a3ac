import { isMainThread } from 'node:worker_threads';

export type { ReadingOrder } from './reading-messages.ts';

// The reader of workbooks as a process of its own, with two threads of this same program: one reads, the other watches it.
if (isMainThread) {
  const { guardReading } = await import('./guard-reading.ts');
  await guardReading(new URL(import.meta.url));
} else {
  const { readInThread } = await import('./read-in-thread.ts');
  await readInThread();
}
