import { pairingPath } from '../pairing-path.ts';

export { pairingPath } from '../pairing-path.ts';

export const pairingsPath = '/pairings';
export const workbenchPath = '/pairings/workbench';

/** Where an agreement is drawn up or changed. */
export function agreementPath(pairingId: string): string {
  return `${pairingPath(pairingId)}/agreement`;
}

/** Where an organization's profile is filled in. */
export function organizationPath(organizationId: string): string {
  return `/organizations/${organizationId}`;
}

/** Where the office loads notices: organizations and villages come with them. */
export const noticesPath = '/plans';

/** Where the office imports villages from its workbooks. */
export const importsPath = '/registry-imports';
