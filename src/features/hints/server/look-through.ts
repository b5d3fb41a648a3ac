import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import { findSignedVersion } from '../../weekly-reports/server/public-reads.ts';
import type { Afterwards, UseCaseContext } from '../../../platform/use-case/context.ts';
import { takingTurns } from '../../../platform/use-case/turns.ts';
import { hintsInSlices } from '../detect.ts';
import type { ReportUnderReview } from '../report-under-review.ts';
import type { Slices } from '../slices.ts';
import { addFailure, endFailure } from './failures-store.ts';
import { addHints, addReading, isRead, type OfVersion } from './readings-store.ts';
import { surroundingsOf } from './surroundings.ts';

/** At six on Tuesday they come together, and each holds a quarter's words in memory: one at a time, and nobody is sent away. */
const oneByOne = takingTurns({ atOnce: 1, longestQueue: Number.POSITIVE_INFINITY, refusal: () => new Error('the queue has no end') });

/**
 * Looks a received version through and writes down what stands out. Repeated, it does nothing. Reads in one transaction and writes in
 * another: words are held against others in between, a few milliseconds at a time, with no connection to the database. Where it fails,
 * that is noted for the office, which then looks by itself; a job tries again.
 */
export function lookThrough(afterwards: Afterwards, of: OfVersion): Promise<void> {
  return oneByOne(() => look(afterwards, of));
}

async function look({ inTransaction, signal }: Afterwards, of: OfVersion): Promise<void> {
  // The server stops: a job of the next one begins anew.
  if (signal.aborted) return;
  try {
    const report = await inTransaction((ctx) => gather(ctx, of));
    if (report === undefined) return;
    const hints = report === 'zero' ? [] : await inTurns(hintsInSlices(report), signal);
    if (hints === undefined) return;
    await inTransaction(async (ctx) => {
      if (await addReading(ctx, of)) await addHints(ctx, of, hints);
      await endFailure(ctx, of);
    });
  } catch (error) {
    // Where even that cannot be written, there is no database, and the report is merely not read yet.
    await inTransaction(async (ctx) => {
      // Another server may have come to the end of it.
      if (!(await isRead(ctx, of))) await addFailure(ctx, of);
    }).catch(() => undefined);
    throw error;
  }
}

/** Undefined where there is nothing to look through, or nothing any more. */
async function gather(ctx: UseCaseContext, of: OfVersion): Promise<ReportUnderReview | 'zero' | undefined> {
  if (await isRead(ctx, of)) return undefined;
  const signed = await findSignedVersion(ctx, of);
  if (!signed) return undefined;
  return signed.content === null ? 'zero' : surroundingsOf(ctx, signed, signed.content);
}

/** Between two slices whoever else waits has their turn. Undefined where the server stops meanwhile. */
export async function inTurns<T>(slices: Slices<T>, signal: AbortSignal): Promise<T | undefined> {
  let step = slices.next();
  while (step.done !== true) {
    await othersHadTheirTurn();
    if (signal.aborted) return undefined;
    step = slices.next();
  }
  return step.value;
}
