import { laterOf } from '../later-of.ts';
import type { StandingSource } from '../standing-of.ts';
import type { ExpectedReport, WeeklyReport } from './store.ts';

/** What an expected report and its report say about where the week stands; drafts say nothing. */
export function standingSourceOf(
  expected: Pick<ExpectedReport, 'dueDate' | 'deadline' | 'exempt' | 'lastRemindedAt' | 'lastToldAt'>,
  report: WeeklyReport | undefined,
): StandingSource {
  const { dueDate, deadline, exempt } = expected;
  const isReceived = report && report.kind !== null && report.firstOfKindAt !== null;
  return {
    dueDate,
    deadline,
    exempt,
    lastRemindedAt: laterOf(expected.lastRemindedAt, expected.lastToldAt),
    report: isReceived ? { ...report, kind: report.kind ?? 'report', firstOfKindAt: report.firstOfKindAt ?? deadline } : undefined,
  };
}
