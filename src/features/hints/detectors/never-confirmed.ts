import { daysBetween } from '../../../kernel/shanghai-time.ts';
import type { Hint } from '../hint.ts';
import type { ReportUnderReview } from '../report-under-review.ts';

/** Three weekly rounds: a village that was busy in one has had two more. */
const patienceDays = 21;
const namedAtMost = 5;

/**
 * Acts of the organization to which the receiving side has not said a word for weeks (conduct rule 4): one hint a report. It may
 * be the village that is late; a call tells. What was answered, also with a question, waits for nobody.
 */
export function neverConfirmed({ to, unanswered }: ReportUnderReview): Hint[] {
  const old = unanswered.filter(({ date }) => daysBetween(date, to) > patienceDays).toSorted((a, b) => a.date.localeCompare(b.date));
  const [oldest] = old;
  if (!oldest) return [];
  return [{ kind: 'neverConfirmed', acts: old.slice(0, namedAtMost), count: old.length, days: daysBetween(oldest.date, to) }];
}
