import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { pairingConfirmed, pairingEnded } from '../events.ts';
import { stateOf, type EndCause } from '../pairing.ts';
import type { StoredPairing } from './store.ts';

/** Tells later rooms that a pairing, as it stood before, has ended. */
export async function announceEnd(ctx: UseCaseContext, pairing: StoredPairing, cause: EndCause): Promise<void> {
  const { pairingId, organizationId, villageId } = pairing;
  const wasConfirmed = stateOf(pairing) === 'confirmed';
  await ctx.record(pairingEnded({ pairingId, organizationId, villageId, cause, wasConfirmed, endedAt: ctx.now.toISOString() }));
}

/** Tells later rooms that both sides stand by a pairing now. */
export async function announceConfirmed(ctx: UseCaseContext, pairing: StoredPairing, agreementId: string): Promise<void> {
  const { pairingId, organizationId, villageId } = pairing;
  await ctx.record(pairingConfirmed({ pairingId, organizationId, villageId, agreementId, confirmedAt: ctx.now.toISOString() }));
}
