import { belongsToOrganization } from '../../../kernel/actor.ts';
import { RefusedError, type Refusal } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LedgerEntry } from '../../assistance/ledger.ts';
import { mayReadAct } from '../../assistance/policy.ts';
import { listRevisions } from '../../assistance/server/public-reads.ts';
import type { Village } from '../../registry/contract.ts';
import { findVillage } from '../../registry/server/public-reads.ts';
import { mayAnswerFor } from '../policy.ts';
import { askedFrom, partsOf } from '../receipt.ts';
import { holdReceipt } from './store.ts';

export interface LoadedAct {
  /** Newest first, at least one. */
  entries: LedgerEntry[];
  latest: LedgerEntry;
  village: Village;
  askedFrom: number;
}

/** An act that the actor may read; to everybody else it does not exist. */
export async function loadAct(ctx: UseCaseContext, actId: string): Promise<LoadedAct> {
  const entries = await listRevisions(ctx, actId);
  const [latest] = entries;
  const village = latest && (await findVillage(ctx, latest.act.villageId));
  if (!latest || !village || !mayReadAct(ctx.actor, latest.organizationId, village)) throw noSuchAct();
  return { entries, latest, village, askedFrom: askedFrom(entries) };
}

/** An act for an answer of its receiving side, held until the commit. */
export async function loadActToAnswer(ctx: UseCaseContext, actId: string): Promise<LoadedAct> {
  await holdReceipt(ctx, actId);
  const loaded = await loadAct(ctx, actId);
  if (!mayAnswerFor(ctx.actor, loaded.village)) throw noSuchAct();
  return loaded;
}

/** An act of one's own organization, for the code of a household; held until the commit. */
export async function loadOwnAct(ctx: UseCaseContext, actId: string): Promise<LoadedAct> {
  await holdReceipt(ctx, actId);
  const loaded = await loadAct(ctx, actId);
  if (!belongsToOrganization(ctx.actor, loaded.latest.organizationId)) {
    throw new RefusedError('forbidden', [{ code: 'confirmations.own-acts-only' }]);
  }
  return loaded;
}

/** Why nobody can answer to this revision for this household: it does not stand there, or the act was taken back. */
export function refusalsAgainstAnswer({ entries, latest }: LoadedAct, revision: number, householdId: string | null): Refusal[] {
  if (latest.withdrawn) return [{ code: 'confirmations.act-withdrawn' }];
  const seen = entries.find((entry) => entry.revision === revision);
  if (!seen) return [{ code: 'confirmations.no-such-revision', at: 'body.revision' }];
  return partsOf(seen.act).includes(householdId) ? [] : [{ code: 'confirmations.not-asked', at: 'body.householdId' }];
}

/** Who answers on a screen has seen what stands; an answer to what was corrected meanwhile is not taken. */
export function refusalsAgainstStale({ askedFrom: from }: LoadedAct, revision: number): Refusal[] {
  return revision < from ? [{ code: 'confirmations.changed-meanwhile' }] : [];
}

function noSuchAct(): RefusedError {
  return new RefusedError('notFound', [{ code: 'confirmations.act-not-found' }]);
}
