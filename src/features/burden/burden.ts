import { effortSteps, type EffortForm, type EffortMeasure } from '../../kernel/effort.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';

/** With fewer entries in a month nothing is shown: a figure of a few could be read as one of a person. */
export const leastEntries = 20;

/** Nor with fewer people behind the month: many entries of one busy reporter are that person's. */
export const leastPeople = 5;

/** How many entries of a month, form and measure fell in a step. */
export interface StepCount {
  form: EffortForm;
  measure: EffortMeasure;
  step: number;
  entries: number;
}

/** More than `above`, at most `upTo`; without an upper end in the last step, without a lower one in the first. */
export interface Step {
  above: number | null;
  upTo: number | null;
}

/** What a form took in a month; null where too few entries or people are behind it to be shown. */
export interface FormBurden {
  form: EffortForm;
  entries: number | null;
  /** The steps in which the middle entry lies. */
  seconds: Step | null;
  taps: Step | null;
  prefilled: Step | null;
}

/** The first days of the month of a day, of the month before and of the next. */
export function monthsOf(day: CalendarDate): { current: CalendarDate; before: CalendarDate; next: CalendarDate } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const of = (ofYear: number, ofMonth: number) => `${String(ofYear).padStart(4, '0')}-${String(ofMonth).padStart(2, '0')}-01`;
  return {
    current: of(year, month),
    before: month === 1 ? of(year - 1, 12) : of(year, month - 1),
    next: month === 12 ? of(year + 1, 1) : of(year, month + 1),
  };
}

/** What the counts of one month say of one form, which so many people filled in. */
export function burdenOf(form: EffortForm, counts: readonly StepCount[], people: number): FormBurden {
  const of = (measure: EffortMeasure) => counts.filter((count) => count.form === form && count.measure === measure);
  const isEnough = (entries: number) => entries >= leastEntries && people >= leastPeople;
  const shown = (measure: EffortMeasure) => (isEnough(entriesIn(of(measure))) ? stepAt(measure, medianStep(of(measure))) : null);
  const entries = entriesIn(of('seconds'));
  return {
    form,
    entries: isEnough(entries) ? entries : null,
    seconds: shown('seconds'),
    taps: shown('taps'),
    prefilled: shown('prefilled'),
  };
}

/** The step in which the middle entry lies: of an even number, the lower of the two. */
export function medianStep(counts: readonly Pick<StepCount, 'step' | 'entries'>[]): number {
  const middle = Math.ceil(entriesIn(counts) / 2);
  let passed = 0;
  for (const { step, entries } of counts.toSorted((a, b) => a.step - b.step)) {
    passed += entries;
    if (entries > 0 && passed >= middle) return step;
  }
  throw new RangeError('no entries, no median');
}

function entriesIn(counts: readonly Pick<StepCount, 'entries'>[]): number {
  return counts.reduce((sum, { entries }) => sum + entries, 0);
}

function stepAt(measure: EffortMeasure, step: number): Step {
  const ends = effortSteps[measure];
  return { above: ends[step - 1] ?? null, upTo: ends[step] ?? null };
}
