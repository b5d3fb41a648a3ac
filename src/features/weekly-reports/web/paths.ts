import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import { boardPath } from '../desk-path.ts';

export { boardPath, deskPath, ownWeeksPath } from '../desk-path.ts';

/** Where the office loads notices and launches campaigns (plans). */
export const noticesPath = '/plans';

export function reportPath(reportId: string): string {
  return `${boardPath}/${reportId}`;
}

export function receiptPath(reportId: string): string {
  return `${boardPath}/${reportId}/receipt`;
}

export function rollUpPath(campaignId: string, dueDate: CalendarDate): string {
  return `${boardPath}/weeks/${campaignId}/${dueDate}`;
}
