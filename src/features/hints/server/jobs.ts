import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { traceOf } from '../../../platform/use-case/background-work.ts';
import { runByTheClock, runCommand, type Caller, type UseCaseRuntime } from '../../../platform/use-case/run-use-case.ts';
import { listLatePhotos } from './late-photos-store.ts';
import { lookAtLatePhoto } from './look-at-late-photo.ts';
import { readReport } from './read-report.ts';
import { listCountyIds, listUnread } from './store.ts';

const mostAtOnce = 200;

/** Each in a transaction of its own: one that cannot be looked at does not hold up the others. */
async function lookAtLatePhotos(runtime: UseCaseRuntime, caller: Caller, signal: AbortSignal): Promise<void> {
  for (const evidenceId of await runByTheClock(runtime, caller, (ctx) => listLatePhotos(ctx, mostAtOnce))) {
    if (signal.aborted) return;
    await runByTheClock(runtime, caller, (ctx) => lookAtLatePhoto(ctx, evidenceId)).catch((error: unknown) =>
      runtime.logger?.error({ evidenceId, ...traceOf(error) }, 'a photo could not be held against the reports that wait'),
    );
  }
}

export const hintJobs: Job[] = [
  {
    name: 'hints.read-what-was-left',
    cron: '*/10 * * * *',
    isQuiet: true,
    run: async (runtime, signal) => {
      const countyIds = await runtime.db.transaction().execute((db) => listCountyIds(db));
      for (const countyId of countyIds) {
        if (signal.aborted) return;
        const caller = { actor: systemActor(countyId), language: 'zh-CN' as const, client: { address: 'job', userAgent: 'hints.read-what-was-left' } };
        const command = { id: newId(), endpoint: 'hints.read-what-was-left', input: null };
        await runCommand(runtime, caller, command, async (ctx) => {
          for (const one of await listUnread(ctx, mostAtOnce)) await readReport(ctx, one);
        });
        await lookAtLatePhotos(runtime, caller, signal);
      }
    },
  },
];
