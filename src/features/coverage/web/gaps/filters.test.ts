import { describe, expect, it } from 'vitest';
import { kindOf, kindWithGaps } from './filters.ts';

describe('the tab of the gap list', () => {
  it('is the one in the address, and nothing that is no tab', () => {
    expect(kindOf({ kind: 'person' })).toBe('person');
    expect(kindOf({ kind: 'somewhere' })).toBeUndefined();
    expect(kindOf({})).toBeUndefined();
  });

  it('is otherwise the first of which anything is left out: a township with one village left does not open on no household', () => {
    expect(kindWithGaps({ villages: 1, households: 0, persons: 0 })).toBe('village');
    expect(kindWithGaps({ villages: 0, households: 0, persons: 3 })).toBe('person');
    expect(kindWithGaps({ villages: 0, households: 2, persons: 3 })).toBe('household');
    expect(kindWithGaps({ villages: 0, households: 0, persons: 0 })).toBe('household');
  });
});
