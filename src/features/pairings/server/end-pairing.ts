import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { EndCause } from '../pairing.ts';
import { whyNotArrange } from '../policy.ts';
import { refusalsAgainstEnded } from '../rules.ts';
import { announceEnd } from './announce.ts';
import { loadPairing } from './load-pairing.ts';
import { pair } from './make-pairing.ts';
import { endPairings, type StoredPairing } from './store.ts';
import { tellSides } from './tell-sides.ts';

/** The office ends a pairing with a reason; agreement, confirmations and history stay. */
export async function endPairing(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.endPairing>): Promise<undefined> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  const pairing = await loadPairing(ctx, params.pairingId, { forUpdate: true });
  refuseIf(refusalsAgainstEnded([pairing]));
  await end(ctx, pairing, { cause: 'office', reason: body.reason });
}

/** Another organization takes over: one ends and the other begins in the same moment, so that the village is never without. */
export async function replacePairing(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.replacePairing>,
): Promise<ResponseOf<typeof contract.replacePairing>> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  const pairing = await loadPairing(ctx, params.pairingId, { forUpdate: true });
  refuseIf(refusalsAgainstEnded([pairing]));
  const { organizationId, reason } = body;
  refuseIf(organizationId === pairing.organizationId ? [{ code: 'pairing.same-organization', at: 'body.organizationId' }] : []);
  const replacedBy = await pair(ctx, { organizationId, villageId: pairing.villageId }, reason);
  await end(ctx, { ...pairing, replacedBy }, { cause: 'replaced', reason });
  return { pairingId: replacedBy };
}

/** Ends one pairing and tells both sides and later rooms. Of use cases that authorise. */
export async function end(ctx: UseCaseContext, pairing: StoredPairing, { cause, reason }: { cause: EndCause; reason: string }): Promise<void> {
  await endPairings(ctx, [pairing], { cause, reason });
  await ctx.audit({
    action: 'pairing.ended',
    subject: { type: 'pairing', id: pairing.pairingId },
    detail: { cause, replacedBy: pairing.replacedBy },
  });
  await announceEnd(ctx, pairing, cause);
  await tellSides(ctx, pairing, { kind: 'pairing.notice-ended', sides: ['organization', 'village'], params: { reason } });
}
