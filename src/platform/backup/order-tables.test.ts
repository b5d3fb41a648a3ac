import { describe, expect, it } from 'vitest';
import { orderTables } from './order-tables.ts';

describe('the order in which tables are loaded', () => {
  it('puts what is referred to first, by name where there is a choice', () => {
    const references = [
      { from: 'accounts', to: 'villages' },
      { from: 'villages', to: 'counties' },
      { from: 'villages', to: 'villages' },
    ];
    expect(orderTables(['accounts', 'villages', 'guards', 'counties'], references)).toEqual(['counties', 'guards', 'villages', 'accounts']);
  });

  it('does not exist where tables refer to each other in a circle', () => {
    const circle = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(() => orderTables(['a', 'b'], circle)).toThrow('circle');
  });
});
