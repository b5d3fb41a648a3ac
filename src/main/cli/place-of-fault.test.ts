import { describe, expect, it } from 'vitest';
import { placeOfFault } from './place-of-fault.ts';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,, "b": 2}', 8],
    ['{"a": 1 "b": 2}', 8],
    ['{"a": [1, 2}', 11],
    ['[1, 2', 5],
    ['{a: 1}', 1],
    ['{"a": NaN}', 6],
    ['[1] 2', 4],
    ['[01]', 2],
    ['', 0],
    ['结对', 0],
  ])('%s is found', (text, place) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(placeOfFault(text)).toBe(place);
  });
});
