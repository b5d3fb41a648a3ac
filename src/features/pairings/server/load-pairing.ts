import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { isInScope, pairingScopeOf } from '../scope.ts';
import { findPairings, findPairingsOfAgreement, type StoredPairing } from './store.ts';

interface Options {
  forUpdate?: boolean;
}

/** A pairing that the actor may see; whoever may not is told no more than that there is none. */
export async function loadPairing(ctx: UseCaseContext, pairingId: string, options?: Options): Promise<StoredPairing> {
  const [pairing] = await findPairings(ctx, [pairingId], options);
  if (!pairing || !isInScope(pairingScopeOf(ctx.actor), pairing)) {
    throw new RefusedError('notFound', [{ code: 'pairing.not-found' }]);
  }
  return pairing;
}

/** The pairings of an agreement of which the actor may see at least one: who signs together reads the same paper. */
export async function loadParties(ctx: UseCaseContext, agreementId: string, options?: Options): Promise<StoredPairing[]> {
  const parties = await findPairingsOfAgreement(ctx, agreementId, options);
  const scope = pairingScopeOf(ctx.actor);
  if (!parties.some((pairing) => isInScope(scope, pairing))) {
    throw new RefusedError('notFound', [{ code: 'pairing.no-such-agreement' }]);
  }
  return parties;
}
