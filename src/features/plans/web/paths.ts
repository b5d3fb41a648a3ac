/** Notices and campaigns of the county. */
export const plansPath = '/plans';

/** Where a notice is checked against what was read from it. */
export function noticePath(noticeId: string): string {
  return `${plansPath}/${noticeId}`;
}

export function campaignPath(campaignId: string): string {
  return `/campaigns/${campaignId}`;
}
