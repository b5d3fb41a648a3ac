import { parentPort, workerData } from 'node:worker_threads';
import { RefusedError } from '../../../../kernel/refusal.ts';
import { readPlan } from '../../reading/read-plan.ts';
import { extractText, loadExtractor } from '../extraction/extract-text.ts';
import { readingBegins, type ReadingAnswer } from './reading-answer.ts';

/** The reader's thread: from the bytes to the facts, then one message with the answer. */
export async function readInThread(): Promise<void> {
  const bytes = workerData as Uint8Array;
  await loadExtractor(bytes);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(readingBegins);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(await read(bytes));
}

async function read(bytes: Uint8Array): Promise<ReadingAnswer> {
  try {
    const { text, exactCells } = await extractText(bytes);
    return { outcome: 'read', notice: { ...readPlan(text, { exactCells }), text } };
  } catch (error) {
    if (error instanceof RefusedError) return { outcome: 'refused', kind: error.kind, refusals: error.refusals };
    return { outcome: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
