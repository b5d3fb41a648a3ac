import { lastDayOfMonth } from '../../../kernel/shanghai-time.ts';
import { numberFrom } from './chinese-numerals.ts';

/** As exact as the text: `2023`, `2021-07`, `2020-06-30`. */
export type InexactDate = string;

const two = (value: number): string => String(value).padStart(2, '0');

/** Undefined where there is no such day, as on 31 June. */
export function dateFrom(year: number, month?: number, day?: number): InexactDate | undefined {
  if (year < 1900 || year > 2100) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  if (day < 1 || day > lastDayOfMonth(year, month)) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

export function monthEnd(year: number, month: number): InexactDate {
  return `${year}-${two(month)}-${two(lastDayOfMonth(year, month))}`;
}

export function isExactDate(date: InexactDate | null | undefined): date is InexactDate {
  return date?.length === 10;
}

/** The same day some months later, or the last day of a shorter month. */
export function addMonths(date: InexactDate, months: number): InexactDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const inYear = Math.floor(index / 12);
  const inMonth = (index % 12) + 1;
  return `${inYear}-${two(inMonth)}-${two(Math.min(day, lastDayOfMonth(inYear, inMonth)))}`;
}


const chineseYear = '[零〇一二三四五六七八九]{4}';
const chineseMonth = '(?:十[一二]?|[一二三四五六七八九])';
const chineseDay = '(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';

/** A whole date in any form: Arabic, Chinese numerals, points, dashes. */
export const wholeDate = new RegExp(
  [
    String.raw`(?<y1>(?:19|20)\d{2}) ?年 ?(?<m1>\d{1,2}) ?月 ?(?<d1>\d{1,2}) ?日`,
    `(?<y2>${chineseYear}) ?年 ?(?<m2>${chineseMonth}) ?月 ?(?<d2>${chineseDay}) ?日`,
    String.raw`(?<y3>(?:19|20)\d{2})(?<s3>[-—./])(?<m3>\d{1,2})\k<s3>(?<d3>\d{1,2})(?!\d)`,
  ].join('|'),
);

export interface FoundDate {
  index: number;
  length: number;
  /** Undefined where the calendar has no such day. */
  date: InexactDate | undefined;
  form: 'arabic' | 'chinese' | 'points';
}

/** The first whole date in normalised words. */
export function findDate(norm: string): FoundDate | undefined {
  const match = wholeDate.exec(norm);
  if (!match?.groups) return undefined;
  const { y1, m1, d1, y2, m2, d2, y3, m3, d3 } = match.groups;
  const [year, month, day] = [y1 ?? y2 ?? y3, m1 ?? m2 ?? m3, d1 ?? d2 ?? d3].map((part) => numberFrom(part ?? '') ?? 0);
  const form = y1 ? 'arabic' : y2 ? 'chinese' : 'points';
  return { index: match.index, length: match[0].length, date: dateFrom(year ?? 0, month, day), form };
}
