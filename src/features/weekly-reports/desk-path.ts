import type { CalendarDate } from '../../kernel/shanghai-time.ts';

/** Where reporter and head land: their weeks. Notices lead there too. */
export const ownWeeksPath = '/reporting';

export function deskPath(campaignId: string, dueDate: CalendarDate): string {
  return `${ownWeeksPath}/${campaignId}/${dueDate}`;
}
