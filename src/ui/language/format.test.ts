import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDate,
  formatDateAndWeekday,
  formatDateTime,
  formatDateTimeAndWeekday,
  formatDay,
  formatDayAndWeekday,
  formatDuration,
  formatMoney,
  formatMonth,
  formatTime,
  formatWeekday,
} from './format.ts';

describe('dates', () => {
  it('are written as each language writes them', () => {
    expect(formatDate('2026-11-23', 'zh-CN')).toBe('2026年11月23日');
    expect(formatDate('2026-11-23', 'en')).toBe('23 Nov 2026');
    expect(formatDay('2020-06-16', 'zh-CN')).toBe('6月16日');
    expect(formatDay('2020-06-16', 'en')).toBe('16 Jun');
  });

  it('name a month in words in English, by its number in Chinese', () => {
    expect(formatMonth('2020-06-01', 'zh-CN')).toBe('2020年6月');
    expect(formatMonth('2020-06-01', 'en')).toBe('June 2020');
  });

  it('are those of Shanghai, whatever zone the phone is in', () => {
    const instant = '2020-06-15T16:30:00.000Z';
    expect(formatDate(instant, 'zh-CN')).toBe('2020年6月16日');
    expect(formatTime(instant)).toBe('00:30');
    expect(formatDateTime(new Date(instant), 'en')).toBe('16 Jun 2020, 00:30');
    expect(formatDateTime(instant, 'zh-CN')).toBe('2020年6月16日 00:30');
  });

  it('know their weekday: 16 June 2020 is a Tuesday', () => {
    expect(formatWeekday('2020-06-16', 'zh-CN')).toBe('周二');
    expect(formatWeekday('2020-06-15T16:00:00.000Z', 'en')).toBe('Tue');
    expect(formatWeekday('2020-06-21', 'zh-CN')).toBe('周日');
  });

  it('stand before their weekday in Chinese and after it in English, with and without year and time', () => {
    const deadline = '2020-06-16T10:00:00.000Z';
    expect(formatDayAndWeekday(deadline, 'zh-CN')).toBe('6月16日 周二');
    expect(formatDayAndWeekday(deadline, 'en')).toBe('Tue 16 Jun');
    expect(formatDateAndWeekday(deadline, 'zh-CN')).toBe('2020年6月16日 周二');
    expect(formatDateAndWeekday(deadline, 'en')).toBe('Tue 16 Jun 2020');
    expect(formatDateTimeAndWeekday(deadline, 'zh-CN')).toBe('2020年6月16日 周二 18:00');
    expect(formatDateTimeAndWeekday(deadline, 'en')).toBe('Tue 16 Jun 2020, 18:00');
  });
});

describe('amounts', () => {
  it('of money are shown in yuan with two decimals', () => {
    expect(formatMoney(123_450, 'zh-CN')).toBe('1,234.50元');
    expect(formatMoney(123_450, 'en')).toBe('1,234.50 yuan');
  });

  it('of things have their thousands apart', () => {
    expect(formatCount(2569)).toBe('2,569');
  });

  it('of time are told in the two largest units', () => {
    expect(formatDuration(79 * 60_000 + 12_000, 'zh-CN')).toBe('1小时19分');
    expect(formatDuration(27 * 3_600_000, 'en')).toBe('1 d 3 h');
    expect(formatDuration(86_400_000 + 60_000, 'zh-CN')).toBe('1天');
    expect(formatDuration(59_999, 'zh-CN')).toBe('59秒');
    expect(formatDuration(-5, 'en')).toBe('0 s');
  });
});
