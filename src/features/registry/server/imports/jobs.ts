import type { Job } from '../../../../platform/jobs/job.ts';
import { inCounty } from '../../../../platform/database/database.ts';
import { systemActor } from '../../../../kernel/actor.ts';
import { forgetStages } from './forget-stages.ts';
import { listCountyIds } from './import-store.ts';

/** Rows of files that nobody settled are not kept longer than was said. */
const forgetRows: Job = {
  name: 'registry-imports.forget-rows',
  cron: '20 3 * * *',
  run: async (runtime) => {
    for (const countyId of await listCountyIds(runtime.db)) {
      await inCounty(runtime.db, countyId, (db) => forgetStages({ db, actor: systemActor(countyId) }, runtime.now()));
    }
  },
};

export const registryImportJobs: Job[] = [forgetRows];
