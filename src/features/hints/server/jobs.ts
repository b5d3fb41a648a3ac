import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { runCommand } from '../../../platform/use-case/run-use-case.ts';
import { readReport } from './read-report.ts';
import { listCountyIds, listUnread } from './store.ts';

const mostAtOnce = 200;

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
      }
    },
  },
];
