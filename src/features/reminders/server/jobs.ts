import { systemActor } from '../../../kernel/actor.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { runByTheClock, type UseCaseRuntime } from '../../../platform/use-case/run-use-case.ts';
import { sendDue } from './send-due.ts';
import { listCountyIds } from './settings-store.ts';
import { tellSteps } from './tell-steps.ts';

/** Looks what is due in every county, and sends. Whatever it left is found by the next minute, on any server. */
export async function remindByTheClock(runtime: UseCaseRuntime): Promise<void> {
  const countyIds = await runtime.db.transaction().execute((db) => listCountyIds(db));
  for (const countyId of countyIds) {
    const caller = {
      actor: systemActor(countyId),
      language: 'zh-CN' as const,
      client: { address: 'job', userAgent: 'reminders.remind' },
    };
    await runByTheClock(runtime, caller, tellSteps);
    await sendDue((work) => runByTheClock(runtime, caller, work));
  }
}

export const reminderJobs: Job[] = [{ name: 'reminders.remind', cron: '* * * * *', isQuiet: true, run: remindByTheClock }];
