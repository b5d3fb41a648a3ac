import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { problemsOfTerms, withNumbers } from '../agreement.ts';
import type * as contract from '../contract.ts';
import { stateOf } from '../pairing.ts';
import { whyNotDrawUp } from '../policy.ts';
import { isConfirmedByAnySide, refusalsAgainstEnded, refusalsAgainstReplacing } from '../rules.ts';
import { isInScope, pairingScopeOf } from '../scope.ts';
import { findAgreements, insertAgreement } from './agreement-store.ts';
import { addChanges, findPairings, setAgreement } from './store.ts';
import { tellSides } from './tell-sides.ts';

/**
 * An agreement for one pairing, or for several organizations with one village. It takes the place of the one that stood:
 * both sides have yet to confirm it, and what they confirmed before stays in the history.
 */
export async function drawUpAgreement(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.drawUpAgreement>,
): Promise<ResponseOf<typeof contract.drawUpAgreement>> {
  const { pairingIds, replaces, replacesOfOthers, changeReason, ...given } = body;
  const wanted = [...new Set(pairingIds)];
  const pairings = await findPairings(ctx, wanted, { forUpdate: true });
  const scope = pairingScopeOf(ctx.actor);
  if (pairings.length < wanted.length || !pairings.every((pairing) => isInScope(scope, pairing))) {
    throw new RefusedError('notFound', [{ code: 'pairing.not-found', at: 'body.pairingIds' }]);
  }
  refuseIf(
    whyNotDrawUp(ctx.actor, pairings.map((pairing) => ({ ...pairing, isConfirmedByAnySide: isConfirmedByAnySide(pairing) }))),
    'forbidden',
  );
  refuseIf(refusalsAgainstEnded(pairings));
  refuseIf(refusalsAgainstReplacing(pairings, new Map(replacesOfOthers.map((seen) => [seen.pairingId, seen.agreementId])), replaces));
  const [replaced] = await findAgreements(ctx, replaces === null ? [] : [replaces]);
  const { contacts, problems } = withNumbers(given.contacts, replaced?.contacts ?? []);
  const terms = { ...given, contacts };
  const isChange = pairings.some(({ agreementId }) => agreementId !== null);
  const [village, ...others] = new Set(pairings.map(({ villageId }) => villageId));
  refuseIf(
    [
      ...(village === undefined || others.length > 0 ? [{ code: 'pairing.different-villages', at: 'body.pairingIds' }] : []),
      ...(isChange && changeReason === '' ? [{ code: 'pairing.change-reason-missing', at: 'body.changeReason' }] : []),
      ...problemsOfTerms(terms, wanted),
      ...problems,
    ],
    'invalid',
  );

  const { agreementId, version } = await insertAgreement(ctx, { villageId: village ?? '', pairingIds: wanted, terms, changeReason });
  await setAgreement(ctx, pairings, agreementId);
  await addChanges(
    ctx,
    pairings.map((pairing) => ({
      pairingId: pairing.pairingId,
      action: pairing.agreementId === null ? ('agreed' as const) : ('changed' as const),
      detail: { agreementId, version, wasConfirmed: stateOf(pairing) === 'confirmed' },
      reason: changeReason,
    })),
  );
  await ctx.audit({
    action: 'pairing-agreement.drawn-up',
    subject: { type: 'pairingAgreement', id: agreementId },
    detail: { version, pairingIds: wanted, replaces: [...new Set(pairings.flatMap((pairing) => pairing.agreementId ?? []))] },
  });
  for (const [index, pairing] of pairings.entries()) {
    // The village is told once, however many organizations sign with it.
    await tellSides(ctx, pairing, {
      kind: 'pairing.notice-to-confirm',
      sides: index === 0 ? ['organization', 'village'] : ['organization'],
    });
  }
  return { agreementId, version };
}
