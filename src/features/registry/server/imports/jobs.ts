import type { Job } from '../../../../platform/jobs/job.ts';
import { inCounty } from '../../../../platform/database/database.ts';
import { systemActor } from '../../../../kernel/actor.ts';
import type { UseCaseRuntime } from '../../../../platform/use-case/run-use-case.ts';
import { leaveLastsMs } from './export-households.ts';
import { forgetSearches } from './export-store.ts';
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

/** A leave stays, as what was asked for; the name that was searched for goes once it can no longer be used. */
const forgetNames: Job = {
  name: 'registry-exports.forget-searches',
  cron: '*/10 * * * *',
  isQuiet: true,
  run: forgetExportSearches,
};

export async function forgetExportSearches(runtime: UseCaseRuntime): Promise<void> {
  for (const countyId of await listCountyIds(runtime.db)) {
    const grantedBefore = new Date(runtime.now().getTime() - leaveLastsMs);
    await inCounty(runtime.db, countyId, (db) => forgetSearches({ db, actor: systemActor(countyId) }, grantedBefore));
  }
}

export const registryImportJobs: Job[] = [forgetRows, forgetNames];
