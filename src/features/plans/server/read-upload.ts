import { RefusedError } from '../../../kernel/refusal.ts';
import { takingTurns } from '../../../platform/use-case/turns.ts';
import { readPlanFile, type NamedBytes } from './read-plan-file.ts';
import type { ReadNotice } from './reader/reading-answer.ts';

const inTurn = takingTurns({
  /** Each takes up to a processor and a fifth of a gigabyte; two, so that one hostile file does not hold everybody up. */
  atOnce: 2,
  /** Those who wait hold their file in memory. */
  longestQueue: 4,
  refusal: () => new RefusedError('unavailable', [{ code: 'plans.reader-busy', params: { seconds: 5 } }]),
});

/** Reads an uploaded notice when its turn comes; every other limit (size, pages, words, time) is the reader's own. */
export function readUpload(file: NamedBytes): Promise<ReadNotice> {
  return inTurn(() => readPlanFile(file));
}
