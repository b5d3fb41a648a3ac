import { RefusedError } from '../../../kernel/refusal.ts';
import { readPlanFile, type ReadPlanFile } from './read-plan-file.ts';

/**
 * Uploads under way at most, the one being read included. One is read at a time, so that no flood of files takes the memory, and
 * few wait, since each holds a connection to the database meanwhile.
 */
const longestQueue = 4;
let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/** Reads an uploaded notice when its turn comes; every other limit (size, pages, words) is the reader's own. */
export async function readUpload(bytes: Uint8Array): Promise<ReadPlanFile> {
  if (waiting >= longestQueue) throw new RefusedError('unavailable', [{ code: 'plans.reader-busy', params: { seconds: 5 } }]);
  waiting += 1;
  const reading = turn.then(() => readPlanFile(bytes));
  turn = reading.catch(() => undefined);
  try {
    return await reading;
  } finally {
    waiting -= 1;
  }
}
