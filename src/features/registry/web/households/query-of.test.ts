import { describe, expect, it } from 'vitest';
import { exportFilterOf, queryOf } from './query-of.ts';

describe('the file of households', () => {
  it('is asked for by what the list is: places, category, finished or not, and what was typed', () => {
    for (const [filter, search] of [[{}, ''], [{ villageId: 'v', state: 'unfinished' }, '张'], [{ townshipId: 't', category: 'c', state: 'finished' }, 'zs']] as const) {
      expect(exportFilterOf(filter, search)).toEqual(queryOf(filter, search));
    }
    expect(exportFilterOf({ state: 'finished' }, '张')).toEqual({ unfinished: 'no', search: '张' });
  });

  it('is not offered of households that are no longer counted: it would have others', () => {
    expect(exportFilterOf({ state: 'ended' }, '')).toBeUndefined();
  });
});
