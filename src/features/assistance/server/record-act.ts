import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findCampaign } from '../../plans/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { whyNotRecordFor } from '../policy.ts';
import { isSameAct, type LedgerEntry } from '../ledger.ts';
import { completeAct } from '../rules.ts';
import type { ActLine } from '../views.ts';
import { lineOf } from './act-views.ts';
import { addAndTell } from './add-and-tell.ts';
import { heldAgainstRules } from './hold-against.ts';
import { listRevisions } from './store.ts';

type Body = InputOf<typeof contract.recordAct>['body'];

/**
 * Enters what was done, once: the id was made on the device, so the same act sent by two commands, or by a phone that lost
 * the answer a week ago, is the one that stands. The same id with other content is refused, and loses nothing.
 */
export async function recordAct(ctx: UseCaseContext, { body }: InputOf<typeof contract.recordAct>): Promise<ActLine> {
  const organizationId = ctx.actor.organizationId ?? '';
  refuseIf(whyNotRecordFor(ctx.actor, organizationId), 'forbidden');
  if (!(await findCampaign(ctx, body.campaignId))) throw new RefusedError('notFound', [{ code: 'assistance.no-such-campaign' }]);
  const standing = await standingAct(ctx, body, organizationId);
  if (standing) return lineOf(ctx, standing);
  const { campaignId, capturedAt } = body;
  const act = await heldAgainstRules(ctx, body.act, { campaignId, organizationId });
  const first = { revision: 1, withdrawn: false, campaignId, organizationId, act, reason: '', capturedAt };
  const detail = { kind: act.kind, date: act.date, villageId: act.villageId };
  return (await addAndTell(ctx, first, { action: 'assistance.act-recorded', detail })) ?? lineOf(ctx, await takenMeanwhile(ctx, body, organizationId));
}

/** The act of this id, where it is the one that is sent; undefined where the ledger does not know the id. */
async function standingAct(ctx: UseCaseContext, { campaignId, act }: Body, organizationId: string): Promise<LedgerEntry | undefined> {
  const known = await listRevisions(ctx, act.actId);
  const [latest] = known;
  const first = known.at(-1);
  if (!latest || !first) return undefined;
  const isOwn = first.organizationId === organizationId && first.campaignId === campaignId;
  const isWhole = act.date !== null && act.villageId !== null && act.kind !== null && act.mode !== null;
  if (isOwn && isWhole && isSameAct(first.act, completeAct(act))) return latest;
  throw new RefusedError('conflict', [{ code: 'assistance.act-exists' }]);
}

/** Another request with this id was a moment quicker, and is committed by now. */
async function takenMeanwhile(ctx: UseCaseContext, body: Body, organizationId: string): Promise<LedgerEntry> {
  const standing = await standingAct(ctx, body, organizationId);
  if (!standing) throw new RefusedError('conflict', [{ code: 'assistance.act-exists' }]);
  return standing;
}
