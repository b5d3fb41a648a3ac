import { loadAuditSigner } from '../platform/audit/audit-key.ts';
import { startSealing } from '../platform/audit/start-sealing.ts';
import type { SupervisorLogger } from '../platform/database/embedded/supervisor-logger.ts';
import type { UseCaseRuntime } from '../platform/use-case/run-use-case.ts';

const everyMs = 2_000;

/** Seals the audit trail for as long as the server runs, by the real clock also in a demo. Returns how to stop. */
export async function startSealingTrail(
  { db }: Pick<UseCaseRuntime, 'db'>,
  dataFolder: string,
  logger: SupervisorLogger,
): Promise<() => Promise<void>> {
  const signer = await loadAuditSigner(dataFolder);
  return startSealing({ db, intervalMs: everyMs, signer, logger, now: () => new Date() });
}
