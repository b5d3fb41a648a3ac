import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import type { BoardView } from '../../county-views.ts';

export type BoardRow = BoardView['rows'][number];
export type BoardWeek = BoardView['weeks'][number];
export type BoardCell = BoardRow['cells'][number];

/** One organization in one week. */
export interface Place {
  row: BoardRow;
  cell: BoardCell;
}

const lingerMs = 3 * 86_400_000;

/**
 * The week that the office has on its desk: the one that runs, unless the one before is just over and not closed —
 * right after Tuesday 18:00 the question is who did not report, not who has a week left.
 */
export function weekOnTheDesk(board: Pick<BoardView, 'weeks' | 'currentDueDate' | 'now'>): BoardWeek | undefined {
  const now = Date.parse(board.now);
  const justOver = board.weeks.findLast(({ deadline, closedAt }) => {
    const age = now - Date.parse(deadline);
    return closedAt === null && age >= 0 && age < lingerMs;
  });
  const current = board.weeks.find(({ dueDate }) => dueDate === board.currentDueDate);
  if (justOver && (justOver.states.missing > 0 || justOver.awaitingReview > 0)) return justOver;
  return current ?? board.weeks.at(-1);
}

/** Everybody's standing in one week, in the order of the plan. */
export function placesOfWeek(rows: readonly BoardRow[], dueDate: CalendarDate): Place[] {
  return rows.flatMap((row) => row.cells.filter((cell) => cell.dueDate === dueDate).map((cell) => ({ row, cell })));
}

/** Is a report of the organization missing, or sent back and not corrected yet? */
export function hasOpenMatter({ cells }: BoardRow): boolean {
  return cells.some(({ state, reviewState }) => state === 'missing' || reviewState === 'returned');
}

/** The groups on the board, in the order of the plan. */
export function groupsOf(rows: readonly BoardRow[]): string[] {
  return [...new Set(rows.map(({ groupName }) => groupName))];
}
