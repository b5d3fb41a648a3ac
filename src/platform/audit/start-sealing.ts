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
  /** Told after each round how many counties could not be sealed. */
  onRound?: (round: { failing: number }) => void;
}

const wholeTrailEveryMs = 3_600_000;

/**
 * Seals the trail of every county again and again, beside the serving of requests. Rests while the database is away.
 * The function returned ends it, with a last round that signs every head.
 */
export function startSealing({ db, intervalMs, signer, logger, now, onRound }: SealingOptions): () => Promise<void> {
  const stopping = new AbortController();
  let lastWhole = -Infinity;

  const failing = new Set<string>();

  /** One county that cannot be sealed does not keep the others from it; while it fails, its whole trail is looked through. */
  const seal = async (countyId: string, options: SealOptions) => {
    try {
      await sealAuditTrail(db, countyId, now(), signer, { ...options, wholeTrail: options.wholeTrail || failing.has(countyId) });
      if (failing.delete(countyId)) logger.info({ countyId }, 'the audit trail is sealed again');
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      if (!failing.has(countyId)) logger.error({ err: error, countyId }, 'the audit trail could not be sealed; trying again');
      failing.add(countyId);
    }
  };

  const sealEveryCounty = async (options: SealOptions) => {
    try {
      const counties = await db.selectFrom('counties').select('countyId').orderBy('countyId').execute();
      for (const { countyId } of counties) await seal(countyId, options);
      onRound?.({ failing: failing.size });
      return true;
    } catch (error) {
      if (isDatabaseAway(error)) logger.debug({ err: error }, 'sealing waits for the database');
      else logger.error({ err: error }, 'no audit trail could be sealed; trying again');
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
