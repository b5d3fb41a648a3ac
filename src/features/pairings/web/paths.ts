import { pairingPath } from '../pairing-path.ts';

export { pairingPath } from '../pairing-path.ts';

export const pairingsPath = '/pairings';
export const workbenchPath = '/pairings/workbench';

/** Where an agreement is drawn up or changed. */
export function agreementPath(pairingId: string): string {
  return `${pairingPath(pairingId)}/agreement`;
}
