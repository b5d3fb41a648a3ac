import { isLate } from '../../standing.ts';
import type { OwnWeekView } from '../../own-week-views.ts';

/** Would a report sent now be late? Not a correction of one that was in time: the first receipt of its kind decides. */
export function wouldBeLate({ deadline, standing }: Pick<OwnWeekView, 'deadline' | 'standing'>, now: Date): boolean {
  const isFirstReport = standing.receivedAt === null || standing.state === 'zero';
  return isFirstReport ? isLate(now, new Date(deadline)) : standing.late;
}
