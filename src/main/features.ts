import { accountsJobs } from '../features/accounts/server/jobs.ts';
import { accountsRoutes } from '../features/accounts/server/routes.ts';
import { accountsSealedRows } from '../features/accounts/server/sealed-rows.ts';
import { assistanceRoutes } from '../features/assistance/server/routes.ts';
import { counting } from '../features/burden/server/count-effort.ts';
import { burdenRoutes } from '../features/burden/server/routes.ts';
import { confirmationReactions } from '../features/confirmations/server/reactions.ts';
import { confirmationRoutes } from '../features/confirmations/server/routes.ts';
import { confirmationSealedRows } from '../features/confirmations/server/sealed-rows.ts';
import { coverageReactions } from '../features/coverage/server/reactions.ts';
import { coverageRoutes } from '../features/coverage/server/routes.ts';
import { followUpJobs } from '../features/follow-ups/server/jobs.ts';
import { followUpRoutes } from '../features/follow-ups/server/routes.ts';
import { evidenceJobs } from '../features/evidence/server/jobs.ts';
import { evidenceRoutes } from '../features/evidence/server/routes.ts';
import { giftRoutes } from '../features/gifts/server/routes.ts';
import { needsReactions } from '../features/needs/server/reactions.ts';
import { needsRoutes } from '../features/needs/server/routes.ts';
import { hintJobs } from '../features/hints/server/jobs.ts';
import { hintReactions } from '../features/hints/server/reactions.ts';
import { hintRoutes } from '../features/hints/server/routes.ts';
import { organizationsRoutes } from '../features/organizations/server/routes.ts';
import { organizationsSealedRows } from '../features/organizations/server/sealed-rows.ts';
import { pairingReactions } from '../features/pairings/server/reactions.ts';
import { pairingRoutes } from '../features/pairings/server/routes.ts';
import { pairingSealedRows } from '../features/pairings/server/sealed-rows.ts';
import { overviewRoutes } from '../features/overview/server/routes.ts';
import { plansRoutes } from '../features/plans/server/routes.ts';
import { registryImportJobs } from '../features/registry/server/imports/jobs.ts';
import { registryImportRoutes } from '../features/registry/server/imports/routes.ts';
import { registryImportSealedRows } from '../features/registry/server/imports/sealed-rows.ts';
import { registryRoutes } from '../features/registry/server/routes.ts';
import { registrySealedRows } from '../features/registry/server/sealed-rows.ts';
import { reminderJobs } from '../features/reminders/server/jobs.ts';
import { reminderRoutes } from '../features/reminders/server/routes.ts';
import { reminderSealedRows } from '../features/reminders/server/sealed-rows.ts';
import { weeklyReportJobs } from '../features/weekly-reports/server/jobs.ts';
import { weeklyReportReactions } from '../features/weekly-reports/server/reactions.ts';
import { weeklyReportRoutes } from '../features/weekly-reports/server/routes.ts';
import type { Route } from '../platform/http/route.ts';
import type { Job } from '../platform/jobs/job.ts';
import type { SealedRows } from '../platform/secrets/sealed-rows.ts';
import type { Reaction } from '../platform/use-case/reaction.ts';
import { sealedOutcomes } from '../platform/use-case/sealed-outcomes.ts';

export { catalogue } from './catalogue.ts';
export { startSolving, stopSolving } from '../features/pairings/server/solver/solve-apart.ts';
export { findSignedIn, sessionCookie } from '../features/accounts/server/find-signed-in.ts';

/** Everything that the server puts on the air, in the order of feature-order.ts. */
export const routes: readonly Route[] = [
  ...organizationsRoutes,
  ...registryRoutes,
  ...registryImportRoutes,
  ...accountsRoutes,
  ...plansRoutes,
  ...needsRoutes,
  ...pairingRoutes,
  ...coverageRoutes,
  ...evidenceRoutes,
  ...giftRoutes,
  ...counting(assistanceRoutes),
  ...confirmationRoutes,
  ...followUpRoutes,
  ...counting(weeklyReportRoutes),
  ...hintRoutes,
  ...reminderRoutes,
  ...overviewRoutes,
  ...burdenRoutes,
];

/** What later features do in the transaction of an earlier one's event. */
export const reactions: readonly Reaction[] = [
  ...needsReactions,
  ...pairingReactions,
  ...coverageReactions,
  ...confirmationReactions,
  ...weeklyReportReactions,
  ...hintReactions,
];

/** What runs by the clock. */
export const jobs: readonly Job[] = [...registryImportJobs, ...accountsJobs, ...evidenceJobs, ...followUpJobs, ...weeklyReportJobs, ...hintJobs, ...reminderJobs];

/** Every encrypted value of the product, for the rotation of keys; one that is missing here keeps the old key in use. */
export const sealedRows: readonly SealedRows[] = [
  ...registrySealedRows,
  ...registryImportSealedRows,
  ...organizationsSealedRows,
  ...accountsSealedRows,
  ...pairingSealedRows,
  ...confirmationSealedRows,
  ...reminderSealedRows,
  sealedOutcomes,
];
