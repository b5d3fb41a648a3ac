import type { CoverageKind } from '../contract.ts';

export const overviewPath = '/overview';

/** Pages of other rooms that a number opens. */
export const boardPath = '/weekly-reports';
export const noticesPath = '/plans';
export const needsPath = '/needs';
export const newNeedPath = '/needs/new';
export const openActsPath = '/confirmations';
export { remindersPath } from '../../reminders/paths.ts';
export { followUpsPath } from '../../follow-ups/follow-ups-path.ts';
export const pairingsPath = '/pairings';
export const gapsPath = '/gaps';
export const householdsPath = '/households';
export const importsPath = '/registry-imports';

export function campaignPath(campaignId: string): string {
  return `/campaigns/${campaignId}`;
}

export function gapSearch(kind: CoverageKind): { kind: CoverageKind } {
  return { kind };
}
