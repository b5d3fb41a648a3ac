import { figuresOf } from '../../weekly-reports/figures.ts';
import type { Hint } from '../hint.ts';
import type { ReportUnderReview } from '../report-under-review.ts';

/** Fewer weeks say nothing of what is usual. */
const fewestWeeks = 3;
const times = 10;
/** Below these a tenfold week is two visits instead of none. */
const least = { people: 50, moneyFen: 500_000 };

/** A figure ten times what the organization usually reports, and more than twice its largest week: a slip of the hand, perhaps. */
export function jumps(report: ReportUnderReview): Hint[] {
  // As the report itself counts: who is named is one person however often they were met.
  const figures = figuresOf(report.acts);
  return (['people', 'moneyFen'] as const).flatMap((figure): Hint[] => {
    const earlier = report.ownWeeks.map((week) => ({ dueDate: week.dueDate, value: week[figure] })).filter(({ value }) => value > 0);
    if (earlier.length < fewestWeeks) return [];
    const values = earlier.map(({ value }) => value).toSorted((a, b) => a - b);
    const usual = medianOf(values);
    const now = figures[figure];
    if (now < least[figure] || now < usual * times || now <= (values.at(-1) ?? 0) * 2) return [];
    return [{ kind: 'jump', figure, now, usual, earlier }];
  });
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0];
  return Math.round((low + high) / 2);
}
