import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { stateOf, type PairingSide } from '../pairing.ts';
import { insertConfirmation } from './agreement-store.ts';
import { announceConfirmed } from './announce.ts';
import { addChanges, setConfirmed, type StoredPairing } from './store.ts';
import { tellSides } from './tell-sides.ts';

export interface SideConfirmed {
  agreementId: string;
  side: PairingSide;
  means: 'account' | 'signedPaper';
  paperId: string | null;
}

/**
 * Writes down that one side stands by the agreement of a pairing; a side that has confirmed already is left as it is.
 * With the second side the pairing is confirmed and both are told.
 * @returns the pairing as it stands afterwards
 */
export async function confirmSide(ctx: UseCaseContext, pairing: StoredPairing, confirmed: SideConfirmed): Promise<StoredPairing> {
  const { agreementId, side, means, paperId } = confirmed;
  const isOrganizations = side === 'organization';
  if ((isOrganizations ? pairing.organizationConfirmedAt : pairing.villageConfirmedAt) !== null) return pairing;
  const { pairingId } = pairing;
  await insertConfirmation(ctx, { pairingId, agreementId, side, means, paperId });
  await setConfirmed(ctx, pairingId, side);
  await addChanges(ctx, [{ pairingId, action: 'confirmed', detail: { agreementId, side, means } }]);
  const after = { ...pairing, ...(isOrganizations ? { organizationConfirmedAt: ctx.now } : { villageConfirmedAt: ctx.now }) };
  if (stateOf(after) === 'confirmed') {
    await announceConfirmed(ctx, after, agreementId);
    await tellSides(ctx, after, { kind: 'pairing.notice-confirmed', sides: ['organization', 'village'] });
  }
  return after;
}
