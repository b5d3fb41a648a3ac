import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortMeasures, effortSteps, stepOf } from '../../kernel/effort.ts';
import { burdenOf, leastEntries, leastPeople, medianStep, monthsOf, type StepCount } from './burden.ts';

const countsOf = (steps: readonly number[]) =>
  [...new Set(steps)].map((step) => ({ step, entries: steps.filter((one) => one === step).length }));
const acts = (measure: StepCount['measure'], steps: readonly number[]): StepCount[] => countsOf(steps).map((count) => ({ form: 'act', measure, ...count }));

describe('the median of steps', () => {
  it('is the step in which the median of the values lies, whatever the values were', () => {
    const values = fc.array(fc.double({ min: 0, max: 4_000, noNaN: true }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(fc.constantFrom(...effortMeasures), values, (measure, all) => {
        const median = all.toSorted((a, b) => a - b)[Math.ceil(all.length / 2) - 1] ?? 0;
        expect(medianStep(countsOf(all.map((value) => stepOf(measure, value))))).toBe(stepOf(measure, median));
      }),
    );
  });

  it('does not hang on the order in which the counts come', () => {
    const counts = fc.array(fc.record({ step: fc.nat({ max: 14 }), entries: fc.integer({ min: 1, max: 50 }) }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(counts, (all) => {
        expect(medianStep(all.toReversed())).toBe(medianStep(all));
      }),
    );
  });

  it('never lies in a step without entries', () => {
    expect(medianStep([{ step: 0, entries: 0 }, { step: 4, entries: 1 }])).toBe(4);
    expect(() => medianStep([])).toThrow('no entries');
  });
});

describe('the burden of a form', () => {
  it('is told as the ends of a step, each for itself', () => {
    const counts = [
      ...acts('seconds', Array.from({ length: leastEntries }, () => stepOf('seconds', 18))),
      ...acts('taps', Array.from({ length: leastEntries }, () => stepOf('taps', 2))),
      ...acts('prefilled', Array.from({ length: leastEntries }, () => stepOf('prefilled', 100))),
    ];
    expect(burdenOf('act', counts, leastPeople)).toEqual({
      form: 'act',
      entries: leastEntries,
      seconds: { above: 15, upTo: 20 },
      taps: { above: null, upTo: 2 },
      prefilled: { above: 90, upTo: null },
    });
    expect(burdenOf('report', counts, leastPeople)).toMatchObject({ entries: null, seconds: null, taps: null, prefilled: null });
  });

  it('is not told below the least number of entries, not even how many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: effortSteps.seconds.length }), { maxLength: leastEntries - 1 }), (steps) => {
        expect(burdenOf('act', acts('seconds', steps), leastPeople)).toMatchObject({ entries: null, seconds: null });
      }),
    );
  });
});

describe('the people behind a burden', () => {
  it('are several, or nothing is told, however many entries one of them made', () => {
    const counts = acts('seconds', Array.from({ length: 10 * leastEntries }, () => stepOf('seconds', 18)));
    expect(burdenOf('act', counts, leastPeople - 1)).toEqual({ form: 'act', entries: null, seconds: null, taps: null, prefilled: null });
    expect(burdenOf('act', counts, leastPeople)).toMatchObject({ entries: 10 * leastEntries });
  });
});

describe('the months', () => {
  it('are this one, the one before and the next, over the new year too', () => {
    expect(monthsOf('2020-06-16')).toEqual({ current: '2020-06-01', before: '2020-05-01', next: '2020-07-01' });
    expect(monthsOf('2021-01-31')).toEqual({ current: '2021-01-01', before: '2020-12-01', next: '2021-02-01' });
    expect(monthsOf('2020-12-01')).toEqual({ current: '2020-12-01', before: '2020-11-01', next: '2021-01-01' });
  });
});
