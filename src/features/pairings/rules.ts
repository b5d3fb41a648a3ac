import { isOffice, type Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { awaitedSides, stateOf, type PairingFacts } from './pairing.ts';
import { sideConfirmedBy, speaksFor, whyNotDrawUp } from './policy.ts';
import type { PairingPlace } from './scope.ts';

/** What may be done with a pairing now: the browser draws its buttons by it. */
export const pairingDeeds = ['drawUp', 'change', 'confirm', 'addPaper', 'end', 'replace'] as const;
export type PairingDeed = (typeof pairingDeeds)[number];

export type PairingSituation = PairingFacts & PairingPlace;

export function isConfirmedByAnySide({ organizationConfirmedAt, villageConfirmedAt }: PairingFacts): boolean {
  return organizationConfirmedAt !== null || villageConfirmedAt !== null;
}

/** An ended pairing is history: nothing becomes of it any more. */
export function refusalsAgainstEnded(pairings: readonly PairingFacts[]): Refusal[] {
  return pairings.some(({ endedAt }) => endedAt !== null) ? [{ code: 'pairing.already-ended' }] : [];
}

/** Why an account cannot confirm now. Confirming twice is answered by the use case, not refused. */
export function refusalsAgainstConfirming(pairing: PairingFacts, agreementId: string): Refusal[] {
  if (pairing.endedAt !== null) return [{ code: 'pairing.already-ended' }];
  // Somebody may have drawn up another while this one was read.
  return pairing.agreementId === agreementId ? [] : [{ code: 'pairing.agreement-replaced' }];
}

/**
 * Nobody's agreement is replaced unseen, of all parties: each must still stand by what the form showed of it.
 * @param seen by pairing, where it is not `usual`
 */
export function refusalsAgainstReplacing(
  pairings: readonly (Pick<PairingFacts, 'agreementId'> & { pairingId: string })[],
  seen: ReadonlyMap<string, string | null>,
  usual: string | null,
): Refusal[] {
  const isStale = pairings.some(({ pairingId, agreementId }) => agreementId !== (seen.has(pairingId) ? seen.get(pairingId) : usual));
  return isStale ? [{ code: 'pairing.agreement-replaced' }] : [];
}

export function availableDeeds(pairing: PairingSituation, actor: Actor): PairingDeed[] {
  const state = stateOf(pairing);
  if (state === 'ended') return [];
  const side = sideConfirmedBy(actor);
  const mayDrawUp = whyNotDrawUp(actor, [{ ...pairing, isConfirmedByAnySide: isConfirmedByAnySide(pairing) }]).length === 0;
  const possible: Record<PairingDeed, boolean> = {
    drawUp: mayDrawUp && state === 'onPaper',
    change: mayDrawUp && state !== 'onPaper',
    confirm: side !== undefined && speaksFor(actor, pairing) && awaitedSides(pairing).includes(side),
    addPaper: isOffice(actor) && state !== 'onPaper',
    end: isOffice(actor),
    replace: isOffice(actor),
  };
  return pairingDeeds.filter((deed) => possible[deed]);
}
