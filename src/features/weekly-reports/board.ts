import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { standingOf, type StandingSource } from './standing-of.ts';
import { weekStates, type WeekStanding } from './standing.ts';
import type { BoardView } from './county-views.ts';

/** So many weeks fit on a wide screen; a campaign by one quarter shows whole. */
const weeksAtATime = 13;
const weeksBefore = 9;

export interface BoardWeek {
  dueDate: CalendarDate;
  startsAt: Date;
  deadline: Date;
  closedAt: Date | null;
}

export interface BoardEntry extends StandingSource {
  organizationId: string;
  organizationName: string;
  groupName: string;
}

/** The week that runs at an instant, or the next to come; undefined after the last. `weeks` are oldest first. */
export function currentWeek<W extends { deadline: Date }>(weeks: readonly W[], now: Date): W | undefined {
  return weeks.find(({ deadline }) => deadline > now);
}

/** The weeks to show around one of them, and which to ask for to see what lies before and after. */
export function weeksAround(weeks: readonly BoardWeek[], around: CalendarDate | undefined, now: Date) {
  const wanted = around ?? currentWeek(weeks, now)?.dueDate ?? weeks.at(-1)?.dueDate ?? '';
  const position = Math.max(0, weeks.findLastIndex(({ dueDate }) => dueDate <= wanted));
  const start = Math.max(0, Math.min(position - weeksBefore, weeks.length - weeksAtATime));
  const end = start + weeksAtATime;
  return {
    shown: weeks.slice(start, end),
    earlier: start > 0 ? (weeks[start - 1]?.dueDate ?? null) : null,
    later: weeks[end + weeksBefore]?.dueDate ?? (end < weeks.length ? (weeks.at(-1)?.dueDate ?? null) : null),
  };
}

/** Organizations × weeks, in the order of the plan: this is no league table. */
export function boardRowsOf(entries: readonly BoardEntry[], now: Date): BoardView['rows'] {
  const rows = new Map<string, BoardView['rows'][number]>();
  for (const entry of entries) {
    const { organizationId, organizationName, groupName } = entry;
    const row = rows.get(organizationId) ?? { organizationId, organizationName, groupName, cells: [] };
    rows.set(organizationId, row);
    row.cells.push(standingOf(entry, now));
  }
  return [...rows.values()];
}

/** How many organizations stand where, and how many reports wait for the office, by week. */
export function boardWeeksOf(weeks: readonly BoardWeek[], rows: BoardView['rows']): BoardView['weeks'] {
  const cells = rows.flatMap((row) => row.cells);
  return weeks.map(({ dueDate, startsAt, deadline, closedAt }) => {
    const ofWeek = cells.filter((cell) => cell.dueDate === dueDate);
    return {
      dueDate,
      startsAt: startsAt.toISOString(),
      deadline: deadline.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      states: countStates(ofWeek),
      awaitingReview: ofWeek.filter(({ reviewState }) => reviewState === 'awaitingReview').length,
    };
  });
}

export function countStates(standings: readonly Pick<WeekStanding, 'state'>[]): BoardView['weeks'][number]['states'] {
  return Object.fromEntries(
    weekStates.map((state) => [state, standings.filter((standing) => standing.state === state).length]),
  ) as BoardView['weeks'][number]['states'];
}
