import { systemActor } from '../../../kernel/actor.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { traceOf } from '../../../platform/use-case/background-work.ts';
import { runByTheClock, type UseCaseRuntime } from '../../../platform/use-case/run-use-case.ts';
import { listCountyIds } from './store.ts';
import { tellDue } from './tell-due.ts';

/** Tells the villages of every county what is due; what goes wrong in one county stops no other. */
export async function tellByTheClock(runtime: UseCaseRuntime, signal?: AbortSignal): Promise<void> {
  const countyIds = await runtime.db.transaction().execute((db) => listCountyIds(db));
  for (const countyId of countyIds) {
    if (signal?.aborted) return;
    const caller = { actor: systemActor(countyId), language: 'zh-CN' as const, client: { address: 'job', userAgent: 'follow-ups.tell' } };
    try {
      await runByTheClock(runtime, caller, tellDue);
    } catch (error) {
      runtime.logger?.error({ countyId, ...traceOf(error) }, 'follow-ups of a county could not be told');
    }
  }
}

export const followUpJobs: Job[] = [{ name: 'follow-ups.tell', cron: '20 * * * *', isQuiet: true, run: tellByTheClock }];
