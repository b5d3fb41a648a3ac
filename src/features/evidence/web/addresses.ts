import { addressOf } from '../../../ui/api/request-address.ts';
import { openOriginal, showEvidence } from '../contract.ts';

/** For an <img>: the session's cookie goes with it. */
export function displayAddress(evidenceId: string, size: 'small' | 'large'): string {
  return addressOf(showEvidence.path, { evidenceId }, { size });
}

/** For an <audio>. */
export function originalAddress(evidenceId: string): string {
  return addressOf(openOriginal.path, { evidenceId });
}
