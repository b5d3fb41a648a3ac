import { dayMs } from '../../../kernel/shanghai-time.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { forgetGuardsBefore } from './guard-store.ts';
import { deleteExpiredSessions } from './session-store.ts';

/** Sweeps what no longer opens or bars any door. */
export const accountsJobs: Job[] = [
  {
    name: 'accounts.sweep-sessions',
    cron: '40 3 * * *',
    run: async ({ db, realNow }) => {
      const now = realNow?.() ?? new Date();
      await deleteExpiredSessions(db, now);
      await forgetGuardsBefore(db, new Date(now.getTime() - dayMs));
    },
  },
];
