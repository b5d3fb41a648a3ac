import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity, parseSteps } from './amount.ts';

const rice = { name: '大米', unit: '袋' };

describe('a quantity of goods', () => {
  it('reads what a person writes: full width, thousands, with its unit', () => {
    expect(['12.5', '１２', '1,000 袋', '0.001', '一袋', '1.2345'].map((typed) => parseSteps(typed, rice))).toEqual([12_500, 12_000, 1_000_000, 1, undefined, undefined]);
  });

  it('written and read again is the same', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (steps) => {
        expect(parseSteps(formatQuantity(steps), rice)).toBe(steps);
      }));
  });
});
