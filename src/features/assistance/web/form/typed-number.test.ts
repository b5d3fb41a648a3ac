import { describe, expect, it } from 'vitest';
import { parseCount, parseHours, parseQuantity } from './typed-number.ts';

describe('numbers as people type them', () => {
  it('takes full-width digits, commas and the unit', () => {
    expect(parseCount('１２人')).toBe(12);
    expect(parseCount(' 1,234 ')).toBe(1234);
    expect(parseQuantity('１２．５')).toBe(12.5);
  });

  it('takes nothing else for a number', () => {
    expect(parseCount('12.5')).toBeUndefined();
    expect(parseCount('')).toBeUndefined();
    expect(parseQuantity('十袋')).toBeUndefined();
    expect(parseQuantity('1.2345')).toBeUndefined();
  });

  it('takes hours in halves, with their unit', () => {
    expect(parseHours('２.5小时')).toBe(2.5);
    expect(parseHours('12')).toBe(12);
    expect(parseHours('2.25')).toBeUndefined();
    expect(parseHours('一天')).toBeUndefined();
  });
});
