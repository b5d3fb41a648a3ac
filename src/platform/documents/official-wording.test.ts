import { describe, expect, it } from 'vitest';
import { chineseNumeral, formatDocumentNumber, formatIssueNumber, headingNumber, officialDate } from './official-document.ts';

describe('the wording of official papers', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [2020, '二千零二十'],
    [9999, '九千九百九十九'],
  ])('%d is %s', (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });

  it.each([0, -1, 1.5, 10_000, Number.NaN])('%d has no numeral here', (value) => {
    expect(() => chineseNumeral(value)).toThrow(RangeError);
  });

  it('headings are numbered 一、 （二） 3. （4）', () => {
    expect([headingNumber(1, 1), headingNumber(2, 2), headingNumber(3, 3), headingNumber(4, 4)]).toEqual([
      '一、',
      '（二）',
      '3.',
      '（4）',
    ]);
  });

  it('a date has Arabic numerals without padding', () => {
    expect(officialDate('2020-06-09')).toBe('2020年6月9日');
  });

  it.each(['2020-02-30', '2020-6-9', '', '2020-06-16T10:00:00Z'])('%s is no date to print', (date) => {
    expect(() => officialDate(date)).toThrow(RangeError);
  });

  it('a document number has hexagonal brackets and no padding', () => {
    expect(formatDocumentNumber({ code: '清民发', year: 2020, serial: 3 })).toBe('清民发〔2020〕3号');
    expect(formatIssueNumber(3)).toBe('第3期');
  });
});
