import { systemActor } from '../../../kernel/actor.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { traceOf } from '../../../platform/use-case/background-work.ts';
import type { Afterwards } from '../../../platform/use-case/context.ts';
import { runByTheClock, type UseCaseRuntime } from '../../../platform/use-case/run-use-case.ts';
import { listLatePhotos } from './late-photos-store.ts';
import { lookAtLatePhoto } from './look-at-late-photo.ts';
import { lookThrough } from './look-through.ts';
import { listCountyIds, listUnread } from './readings-store.ts';

const mostAtOnce = 200;
const name = 'hints.read-what-was-left';

/** Does one after the other; what goes wrong with one is told to the administrator and stops no other. */
async function each<T>(all: readonly T[], { logger }: UseCaseRuntime, signal: AbortSignal, words: string, work: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) {
    if (signal.aborted) return;
    try {
      await work(one);
    } catch (error) {
      logger?.error({ of: one, ...traceOf(error) }, words);
    }
  }
}

/** What receipts and photos left behind on a server that went down, and what could not be looked at then. */
async function readWhatWasLeft(runtime: UseCaseRuntime, signal: AbortSignal): Promise<void> {
  const countyIds = await runtime.db.transaction().execute((db) => listCountyIds(db));
  await each(countyIds, runtime, signal, 'the reports of a county could not be looked through', async (countyId) => {
    const caller = { actor: systemActor(countyId), language: 'zh-CN' as const, client: { address: 'job', userAgent: name } };
    const afterwards: Afterwards = { signal, inTransaction: (work) => runByTheClock(runtime, caller, work) };
    const unread = await afterwards.inTransaction((ctx) => listUnread(ctx, mostAtOnce));
    await each(unread, runtime, signal, 'a report could not be looked through', (one) => lookThrough(afterwards, one));
    const photos = await afterwards.inTransaction((ctx) => listLatePhotos(ctx, mostAtOnce));
    await each(photos, runtime, signal, 'a photo could not be held against the reports that wait', (one) => lookAtLatePhoto(afterwards, one));
  });
}

export const hintJobs: Job[] = [{ name, cron: '*/10 * * * *', isQuiet: true, run: readWhatWasLeft }];
