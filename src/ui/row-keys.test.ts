import { describe, expect, it } from 'vitest';
import { keysOfRows } from './row-keys.ts';

describe('keys of typed rows', () => {
  it('stay with the rows below one that is taken out', () => {
    expect(keysOfRows(3, [])).toEqual([0, 1, 2]);
    expect(keysOfRows(2, [1])).toEqual([0, 2]);
  });

  it('are new for a row that is added afterwards', () => {
    expect(keysOfRows(3, [1])).toEqual([0, 2, 3]);
  });
});
