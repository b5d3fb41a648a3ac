import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { changedFields, refusalsAgainstChange, refusalsAgainstStale, type LedgerEntry } from '../ledger.ts';
import type { ActLine } from '../views.ts';
import { addAndTell, type NextRevision } from './add-and-tell.ts';
import { heldAgainstRules } from './hold-against.ts';
import { loadOwnAct } from './load-act.ts';

/** A correction adds a revision with its reason; what was signed before keeps the revision that it was signed with. */
export async function correctAct(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.correctAct>): Promise<ActLine> {
  const entry = await loadOwnAct(ctx, params.actId);
  refuseIf(refusalsAgainstStale(entry, body.baseRevision), 'conflict');
  const { campaignId, organizationId } = entry;
  const act = await heldAgainstRules(ctx, { ...body.act, actId: params.actId }, { campaignId, organizationId, before: entry.act });
  refuseIf(refusalsAgainstChange(entry, act), 'conflict');
  const next = { ...nextOf(entry, body), act };
  const changed = changedFields(entry.act, act);
  return added(ctx, params.actId, await addAndTell(ctx, next, { action: 'assistance.act-corrected', detail: { changed } }));
}

/** Takes an act back, with a reason: it counts no more, and stays in the history. */
export async function withdrawAct(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.withdrawAct>): Promise<ActLine> {
  const entry = await loadOwnAct(ctx, params.actId);
  refuseIf(refusalsAgainstStale(entry, body.baseRevision), 'conflict');
  const next = { ...nextOf(entry, body), withdrawn: true };
  return added(ctx, params.actId, await addAndTell(ctx, next, { action: 'assistance.act-withdrawn', detail: {} }));
}

function nextOf(entry: LedgerEntry, { reason, capturedAt }: { reason: string; capturedAt?: string | undefined }): NextRevision {
  const { campaignId, organizationId, act, revision } = entry;
  return { campaignId, organizationId, act, revision: revision + 1, withdrawn: false, reason, capturedAt };
}

/** Whoever comes second to the same revision is told who was first. */
async function added(ctx: UseCaseContext, actId: string, line: ActLine | undefined): Promise<ActLine> {
  if (line) return line;
  const latest = await loadOwnAct(ctx, actId);
  throw new RefusedError('conflict', refusalsAgainstStale(latest, latest.revision - 1));
}
