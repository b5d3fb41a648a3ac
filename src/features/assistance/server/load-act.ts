import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findVillage } from '../../registry/server/public-reads.ts';
import type { ActChange, LedgerEntry } from '../ledger.ts';
import { mayReadAct, whyNotRecordFor } from '../policy.ts';
import { listRevisions, type Reader } from './store.ts';

/** An act that the actor may read, every revision, newest first. To everybody else it does not exist. */
export async function loadAct(ctx: Reader, actId: string): Promise<[LedgerEntry, ...LedgerEntry[]]> {
  const [latest, ...earlier] = await listRevisions(ctx, actId);
  const village = latest && (await findVillage(ctx, latest.act.villageId));
  if (!latest || !village || !mayReadAct(ctx.actor, latest.organizationId, village)) throw noSuchAct();
  return [latest, ...earlier];
}

/** An act of one's own organization, for a change. Two changes of one revision: the second finds its number taken. */
export async function loadOwnAct(ctx: UseCaseContext, actId: string): Promise<LedgerEntry> {
  const [latest] = await loadAct(ctx, actId);
  refuseIf(whyNotRecordFor(ctx.actor, latest.organizationId), 'forbidden');
  return latest;
}

/** What the acting person may do with an act as it stands. */
export function actionsOn(ctx: Reader, { organizationId, withdrawn }: LedgerEntry): ActChange[] {
  return !withdrawn && whyNotRecordFor(ctx.actor, organizationId).length === 0 ? ['correct', 'withdraw'] : [];
}

export function noSuchAct(): RefusedError {
  return new RefusedError('notFound', [{ code: 'assistance.not-found' }]);
}
