import type { CalendarDate } from '../../kernel/shanghai-time.ts';

/** Heading levels of GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1） */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** A document number: the issuer's code word, the year in full, and the serial number of that year. */
export type DocumentNumber = { readonly code: string; readonly year: number; readonly serial: number };

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const PLACES = ['', '十', '百', '千'];

/** `11` → 十一, `20` → 二十, `105` → 一百零五. Refuses what is not a whole number from 1 to 9999. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) {
    throw new RangeError(`no Chinese numeral for ${value}: whole numbers from 1 to 9999`);
  }
  const digits = Array.from(String(value), Number);
  const spoken = digits.map((digit, index) => {
    return digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`;
  });
  // Zeros within are said once, zeros at the end not at all; 10 to 19 drop their 一.
  return spoken
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十');
}

/** `(1, 3)` → 三、 `(2, 3)` → （三） `(3, 3)` → 3. `(4, 3)` → （3） */
export function headingNumber(level: HeadingLevel, position: number): string {
  if (level === 1) return `${chineseNumeral(position)}、`;
  if (level === 2) return `（${chineseNumeral(position)}）`;
  return level === 3 ? `${position}.` : `（${position}）`;
}

/** `2020-06-16` → 2020年6月16日: Arabic numerals, the year in full, month and day without a zero before (7.3.5.4). */
export function officialDate(date: CalendarDate): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const time = Date.parse(`${date}T00:00:00Z`);
  if (year === undefined || !Number.isFinite(time) || new Date(time).getUTCDate() !== Number(day)) {
    throw new RangeError(`not a calendar date: ${date}`);
  }
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** `清民发〔2020〕103号`: hexagonal brackets, no 第, no zero before the number (7.2.5). */
export function formatDocumentNumber({ code, year, serial }: DocumentNumber): string {
  return `${code}〔${year}〕${serial}号`;
}

/** `3` → 第3期, as under the name of a bulletin. */
export function formatIssueNumber(issue: number): string {
  return `第${issue}期`;
}
