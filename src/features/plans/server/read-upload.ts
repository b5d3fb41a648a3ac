import { RefusedError } from '../../../kernel/refusal.ts';
import { readPlanFile, type NamedBytes } from './read-plan-file.ts';
import type { ReadNotice } from './reader/reading-answer.ts';

/** Each takes up to a processor and a fifth of a gigabyte; two, so that one hostile file does not hold everybody up. */
const atOnce = 2;
/** Those who wait hold their file in memory. */
const longestQueue = 4;
let reading = 0;
const waiting: (() => void)[] = [];

/** Reads an uploaded notice when its turn comes; every other limit (size, pages, words, time) is the reader's own. */
export async function readUpload(file: NamedBytes): Promise<ReadNotice> {
  if (reading < atOnce) reading += 1;
  else await turn();
  try {
    return await readPlanFile(file);
  } finally {
    const next = waiting.shift();
    // The place is handed on, so that nobody who comes in between takes it.
    if (next) next();
    else reading -= 1;
  }
}

function turn(): Promise<void> {
  if (waiting.length >= longestQueue) throw new RefusedError('unavailable', [{ code: 'plans.reader-busy', params: { seconds: 5 } }]);
  return new Promise((resolve) => waiting.push(resolve));
}
