import { systemActor } from '../../../kernel/actor.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { traceOf } from '../../../platform/use-case/background-work.ts';
import { runByTheClock, type UseCaseRuntime } from '../../../platform/use-case/run-use-case.ts';
import { limitsFrom, sendDue } from './send-due.ts';
import { listCountyIds } from './settings-store.ts';
import { tellSteps } from './tell-steps.ts';

/**
 * Looks what is due in every county, and then sends: a slow mail server must not keep a county from hearing in the app. Whatever
 * it left is found by the next minute, on any server; what goes wrong in one county stops no other.
 */
export async function remindByTheClock(runtime: UseCaseRuntime, signal?: AbortSignal): Promise<void> {
  const countyIds = await runtime.db.transaction().execute((db) => listCountyIds(db));
  const inEach = async (work: (caller: Parameters<typeof runByTheClock>[1]) => Promise<void>) => {
    for (const countyId of countyIds) {
      const caller = { actor: systemActor(countyId), language: 'zh-CN' as const, client: { address: 'job', userAgent: 'reminders.remind' } };
      try {
        await work(caller);
      } catch (error) {
        runtime.logger?.error({ countyId, ...traceOf(error) }, 'reminders of a county failed');
      }
    }
  };
  await inEach((caller) => runByTheClock(runtime, caller, tellSteps));
  const limits = limitsFrom(runtime.realNow?.() ?? new Date());
  await inEach((caller) => sendDue((work) => runByTheClock(runtime, caller, work), limits, signal));
}

export const reminderJobs: Job[] = [{ name: 'reminders.remind', cron: '* * * * *', isQuiet: true, expireInMinutes: 3, run: remindByTheClock }];
