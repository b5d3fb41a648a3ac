import * as z from 'zod';

/** The two who bind themselves: a pairing counts when both have confirmed (plan §二: 一是建立结对关系). */
export const pairingSides = ['organization', 'village'] as const;
export const pairingSideSchema = z.enum(pairingSides);
export type PairingSide = (typeof pairingSides)[number];

/**
 * - `onPaper` 纸面结对: named by the notice or the office, no agreement yet
 * - `agreed` 待确认: an agreement stands, at least one side has not confirmed it
 * - `confirmed` 双方已确认
 * - `ended` 已结束
 */
export const pairingStates = ['onPaper', 'agreed', 'confirmed', 'ended'] as const;
export const pairingStateSchema = z.enum(pairingStates);
export type PairingState = (typeof pairingStates)[number];

export const pairingOrigins = ['notice', 'office'] as const;
export const pairingOriginSchema = z.enum(pairingOrigins);
export type PairingOrigin = (typeof pairingOrigins)[number];

/** Why a pairing is over: left out by a new version of the notice, ended here, replaced by another, or by the workbench. */
export const endCauses = ['notice', 'office', 'replaced', 'proposal'] as const;
export const endCauseSchema = z.enum(endCauses);
export type EndCause = (typeof endCauses)[number];

/** The history of a pairing, one entry for each thing that became of it. */
export const pairingActions = ['made', 'kept', 'agreed', 'changed', 'confirmed', 'ended', 'replaced'] as const;
export const pairingActionSchema = z.enum(pairingActions);
export type PairingAction = (typeof pairingActions)[number];

/** What the state of a pairing follows from. */
export interface PairingFacts {
  agreementId: string | null;
  organizationConfirmedAt: Date | null;
  villageConfirmedAt: Date | null;
  endedAt: Date | null;
}

/** Derived, never stored. */
export function stateOf({ agreementId, organizationConfirmedAt, villageConfirmedAt, endedAt }: PairingFacts): PairingState {
  if (endedAt) return 'ended';
  if (agreementId === null) return 'onPaper';
  return organizationConfirmedAt && villageConfirmedAt ? 'confirmed' : 'agreed';
}

/** Whose confirmation is missing; nobody's without an agreement to confirm. */
export function awaitedSides(pairing: PairingFacts): PairingSide[] {
  if (stateOf(pairing) !== 'agreed') return [];
  return pairingSides.filter((side) => (side === 'organization' ? pairing.organizationConfirmedAt : pairing.villageConfirmedAt) === null);
}

/** Since when both sides stand by it; null while one is missing, and for an ended one. */
export function confirmedSince(pairing: PairingFacts): Date | null {
  const { organizationConfirmedAt: one, villageConfirmedAt: other } = pairing;
  if (stateOf(pairing) !== 'confirmed' || !one || !other) return null;
  return one > other ? one : other;
}
