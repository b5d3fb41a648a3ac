import { addDays, daysBetween, type CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { Hint } from '../hint.ts';
import type { ReportUnderReview } from '../report-under-review.ts';

/** Three weekly rounds: a village that was busy in one has had two more. */
const patienceDays = 21;
const namedAtMost = 5;

/** Acts whose patience ends with this report and had not ended with the last one: of these days, both included; without a last one, all older. */
export function overdueDays({ to, lastReportOn: last }: Pick<ReportUnderReview, 'to' | 'lastReportOn'>): { from: CalendarDate | null; to: CalendarDate } {
  return { from: last ? addDays(last, -patienceDays) : null, to: addDays(to, -patienceDays - 1) };
}

/**
 * Acts that the receiving side has passed over (conduct rule 4): it answered about help of that day or later, and to these not a word for
 * three weeks. Each is pointed out once, in the first report after; what still waits is on the office's list. A village that answers
 * nobody is no matter of one report: it is silent on them all.
 */
export function neverConfirmed(report: ReportUnderReview): Hint[] {
  const days = overdueDays(report);
  const old = report.unanswered
    .filter(({ date, isPassedOver }) => isPassedOver && date <= days.to && (days.from === null || date >= days.from))
    .map(({ isPassedOver: _why, ...act }) => act)
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const [oldest] = old;
  if (!oldest) return [];
  return [{ kind: 'neverConfirmed', acts: old.slice(0, namedAtMost), count: old.length, days: daysBetween(oldest.date, report.to) }];
}
