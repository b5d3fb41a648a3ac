import { describe, expect, it } from 'vitest';
import type { ActLine } from '../../views.ts';
import { byDay, hasFilters, queryOf } from './filters.ts';

describe('the address of a ledger', () => {
  it('asks for what it names, and leaves out what means nothing', () => {
    expect(queryOf({ village: 'v', kind: 'visit', from: '2020-06-01', to: '2020-06-16' })).toEqual({
      villageId: 'v',
      kind: 'visit',
      from: '2020-06-01',
      to: '2020-06-16',
    });
    expect(queryOf({ serves: '0172b7d2-6c00-7000-8000-000000000001' })).toEqual({ serves: '0172b7d2-6c00-7000-8000-000000000001' });
    expect(queryOf({ kind: 'dancing', serves: 'me', from: 'June', after: '' })).toEqual({});
    expect(hasFilters(queryOf({}))).toBe(false);
  });
});

describe('a page of the ledger', () => {
  it('is laid under its days, in its own order', () => {
    const line = (date: string, actId: string) => ({ act: { date, actId } }) as ActLine;
    const days = byDay([line('2020-06-16', 'c'), line('2020-06-16', 'b'), line('2020-06-12', 'a')]);
    expect(days.map(({ date, acts }) => [date, acts.map(({ act }) => act.actId)])).toEqual([
      ['2020-06-16', ['c', 'b']],
      ['2020-06-12', ['a']],
    ]);
  });
});
