import { describe, expect, it } from 'vitest';
import { numberFrom } from './chinese-numerals.ts';
import { addWorkdays, areHolidaysKnown, isWorkday } from './working-days.ts';

describe('working days', () => {
  it('the day itself is not counted', () => {
    expect(addWorkdays('2023-03-15', 1)).toBe('2023-03-16');
  });

  it('a day off for Qingming is skipped', () => {
    expect(addWorkdays('2023-03-15', 15)).toBe('2023-04-06');
  });

  it('a Saturday worked in exchange counts', () => {
    expect(isWorkday('2022-10-08')).toBe(true);
    expect(addWorkdays('2022-09-28', 10)).toBe('2022-10-17');
  });

  it('outside the known years only weekends are off, and that is known', () => {
    expect(isWorkday('2018-10-01')).toBe(true);
    expect(areHolidaysKnown('2018-10-01')).toBe(false);
    expect(areHolidaysKnown('2026-10-01')).toBe(true);
  });
});

describe('Chinese numerals', () => {
  it.each([
    ['十六', 16],
    ['一百零八', 108],
    ['二十', 20],
    ['两', 2],
    ['二〇二三', 2023],
    ['1，200', 1200],
  ])('%s is %d', (words, value) => {
    expect(numberFrom(words)).toBe(value);
  });

  it('other words are no number', () => {
    expect(numberFrom('各')).toBeUndefined();
    expect(numberFrom('')).toBeUndefined();
  });
});
