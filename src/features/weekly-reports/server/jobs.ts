import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { runCommand } from '../../../platform/use-case/run-use-case.ts';
import { extendExpectations } from './extend-expectations.ts';
import { listCountyIds } from './plans-store.ts';

export const weeklyReportJobs: Job[] = [
  {
    name: 'weekly-reports.extend-expectations',
    // Any hour will do: half a year lies ahead at least.
    cron: '10 3 * * *',
    run: async (runtime) => {
      const countyIds = await runtime.db.transaction().execute((db) => listCountyIds(db));
      for (const countyId of countyIds) {
        const caller = {
          actor: systemActor(countyId),
          language: 'zh-CN' as const,
          client: { address: 'job', userAgent: 'weekly-reports.extend-expectations' },
        };
        const command = { id: newId(), endpoint: 'weekly-reports.extend-expectations', input: null };
        await runCommand(runtime, caller, command, extendExpectations);
      }
    },
  },
];
