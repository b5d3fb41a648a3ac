import { hintJobs } from '../../src/features/hints/server/jobs.ts';
import type { World } from './world.ts';

/** Waits until every received report has been looked through: by the job, which goes after the work that each receipt left behind. */
export async function settleHints({ runtime }: World): Promise<void> {
  for (const job of hintJobs) await job.run(runtime, new AbortController().signal);
}
