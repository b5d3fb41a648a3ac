import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { stateOf } from '../pairing.ts';
import { sideConfirmedBy, speaksFor } from '../policy.ts';
import { refusalsAgainstConfirming } from '../rules.ts';
import { confirmSide } from './confirm-side.ts';
import { loadParties } from './load-pairing.ts';

/**
 * “确认”: the head for the organization, the cadre for the village, each by an account of their own. The village confirms
 * the whole paper, that is, with every organization that signs it. Confirming again changes nothing.
 */
export async function confirmAgreement(
  ctx: UseCaseContext,
  { params: { agreementId } }: InputOf<typeof contract.confirmAgreement>,
): Promise<ResponseOf<typeof contract.confirmAgreement>> {
  const parties = await loadParties(ctx, agreementId, { forUpdate: true });
  const side = sideConfirmedBy(ctx.actor);
  const own = parties.filter((pairing) => speaksFor(ctx.actor, pairing));
  refuseIf(side === undefined || own.length === 0 ? [{ code: 'pairing.not-your-side' }] : [], 'forbidden');
  const standing = own.filter((pairing) => refusalsAgainstConfirming(pairing, agreementId).length === 0);
  if (side === undefined || standing.length === 0) {
    refuseIf(own.slice(0, 1).flatMap((pairing) => refusalsAgainstConfirming(pairing, agreementId)));
    return { isConfirmedByBoth: false };
  }
  const after = [];
  for (const pairing of standing) {
    after.push(await confirmSide(ctx, pairing, { agreementId, side, means: 'account', paperId: null }));
  }
  await ctx.audit({
    action: 'pairing-agreement.confirmed',
    subject: { type: 'pairingAgreement', id: agreementId },
    detail: { side, pairingIds: standing.map(({ pairingId }) => pairingId) },
  });
  return { isConfirmedByBoth: after.every((pairing) => stateOf(pairing) === 'confirmed') };
}
