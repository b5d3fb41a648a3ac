import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortForms, effortMeasures, effortSteps, readEffort, stepOf, writeEffort, type EffortMeasure } from './effort.ts';

const stepIn = (measure: EffortMeasure) => fc.nat({ max: effortSteps[measure].length });

describe('the effort of a form', () => {
  it('is read as it was written', () => {
    const efforts = fc.record(
      { form: fc.constantFrom(...effortForms), seconds: stepIn('seconds'), taps: stepIn('taps'), prefilled: stepIn('prefilled') },
      { requiredKeys: ['form', 'seconds', 'taps'] },
    );
    fc.assert(
      fc.property(efforts, (effort) => {
        expect(readEffort(writeEffort(effort))).toEqual(effort);
      }),
    );
  });

  it('is nothing where it is anything else, without a fuss', () => {
    fc.assert(
      fc.property(fc.anything(), (text) => {
        expect(readEffort(text)).toBeUndefined();
      }),
    );
    for (const text of ['', 'act', 'act s1', 'act s99 t1', 'act s1 t1 p99', 'gift s1 t1', 'act s1 t1 p1 x', 'act s-1 t1', 'ACT s1 t1', 'act  s1 t1']) {
      expect(readEffort(text)).toBeUndefined();
    }
  });

  it('falls into one step, whose ends hold the value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...effortMeasures), fc.double({ min: 0, max: 5_000, noNaN: true }), (measure, value) => {
        const ends = effortSteps[measure];
        const step = stepOf(measure, value);
        expect(value).toBeLessThanOrEqual(ends[step] ?? Infinity);
        expect(value).toBeGreaterThan(ends[step - 1] ?? -1);
      }),
    );
  });

  it('has steps that rise', () => {
    for (const measure of effortMeasures) expect(effortSteps[measure].toSorted((a, b) => a - b)).toEqual(effortSteps[measure]);
  });
});
