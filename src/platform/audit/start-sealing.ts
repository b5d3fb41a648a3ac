import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import type { SupervisorLogger } from '../database/embedded/supervisor-logger.ts';
import { isDatabaseAway } from '../database/failure.ts';
import type { AuditSigner } from './audit-key.ts';
import { sealAuditTrail, type SealOptions } from './seal-audit-trail.ts';

export interface SealingOptions {
  db: Database;
  intervalMs: number;
  signer: AuditSigner;
  logger: SupervisorLogger;
  /** The real time, also in a demo: seals say when they were made. */
  now: () => Date;
}

const wholeTrailEveryMs = 3_600_000;

/**
 * Seals the trail of every county again and again, beside the serving of requests. Rests while the database is away.
 * The function returned ends it, with a last round that signs every head.
 */
export function startSealing({ db, intervalMs, signer, logger, now }: SealingOptions): () => Promise<void> {
  const stopping = new AbortController();
  let lastWhole = -Infinity;

  const sealEveryCounty = async (options: SealOptions) => {
    try {
      const counties = await db.selectFrom('counties').select('countyId').execute();
      for (const { countyId } of counties) await sealAuditTrail(db, countyId, now(), signer, options);
      return true;
    } catch (error) {
      if (isDatabaseAway(error)) logger.debug({ err: error }, 'sealing waits for the database');
      else logger.error({ err: error }, 'the audit trail could not be sealed; trying again');
      return false;
    }
  };

  const untilStopped = async () => {
    while (!stopping.signal.aborted) {
      const wholeTrail = performance.now() - lastWhole > wholeTrailEveryMs;
      if ((await sealEveryCounty({ wholeTrail })) && wholeTrail) lastWhole = performance.now();
      await pause(intervalMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };

  const sealing = untilStopped();
  return async () => {
    stopping.abort();
    await sealing;
    await sealEveryCounty({ checkpointNow: true });
  };
}
