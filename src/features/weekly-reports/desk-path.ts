import type { CalendarDate } from '../../kernel/shanghai-time.ts';

/** Where reporter and head land: their weeks. Notices lead there too. */
export const ownWeeksPath = '/reporting';

/** Every organization by week, for chief and clerk. */
export const boardPath = '/weekly-reports';

export function deskPath(campaignId: string, dueDate: CalendarDate): string {
  return `${ownWeeksPath}/${campaignId}/${dueDate}`;
}
