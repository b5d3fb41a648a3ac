import type { WeekStanding } from './standing.ts';
import { isLate, weekStateOf } from './standing.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';

/** What the board knows of an expected report and what was received for it. */
export interface StandingSource {
  dueDate: CalendarDate;
  deadline: Date;
  exempt: boolean;
  lastRemindedAt: Date | null;
  report:
    | {
        reportId: string;
        version: number;
        kind: 'report' | 'zero';
        firstOfKindAt: Date;
        reviewState: WeekStanding['reviewState'];
        offlineDelayAccepted: boolean;
      }
    | undefined;
}

/** One cell of the board, at an instant. */
export function standingOf(source: StandingSource, now: Date): WeekStanding {
  const { report, deadline } = source;
  const late = report !== undefined && isLate(report.firstOfKindAt, deadline);
  return {
    dueDate: source.dueDate,
    state: weekStateOf({ deadline, exempt: source.exempt, received: report }, now),
    late,
    offlineDelayAccepted: late && report.offlineDelayAccepted,
    receivedAt: report?.firstOfKindAt.toISOString() ?? null,
    reportId: report?.reportId ?? null,
    version: report?.version ?? 0,
    reviewState: report?.reviewState ?? null,
    exempted: source.exempt,
    lastRemindedAt: source.lastRemindedAt?.toISOString() ?? null,
  };
}
