import { useMemo } from 'react';
import type { Language } from '../../kernel/language.ts';
import { formatYuan } from '../../kernel/money.ts';
import { instantOf, shanghaiDate, shanghaiTimeOfDay, weekdayOf, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { useLanguage } from './language.tsx';

/** A calendar date `YYYY-MM-DD`, an instant on the wire, or an instant. All are shown as in Shanghai. */
export type DateLike = CalendarDate | Date;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const wholeMonthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdayNames = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const satisfies Record<Language, readonly string[]>;

/** `2026年11月23日`, `23 Nov 2026`. */
export function formatDate(value: DateLike, language: Language): string {
  const { year, month, day } = calendarParts(value);
  return language === 'en' ? `${day} ${monthNames[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** `2026年11月`, `November 2026`. */
export function formatMonth(value: DateLike, language: Language): string {
  const { year, month } = calendarParts(value);
  return language === 'en' ? `${wholeMonthNames[month - 1]} ${year}` : `${year}年${month}月`;
}

/** Without the year, for lists whose year is plain: `6月16日`, `16 Jun`. */
export function formatDay(value: DateLike, language: Language): string {
  const { month, day } = calendarParts(value);
  return language === 'en' ? `${day} ${monthNames[month - 1]}` : `${month}月${day}日`;
}

/** `周二`, `Tue`. */
export function formatWeekday(value: DateLike, language: Language): string {
  return weekdayNames[language][weekdayOf(dateOf(value)) - 1] ?? '';
}

/** `2020年6月16日 周二`, `Tue 16 Jun 2020`. The one order of day and weekday in each language, here and in the two below. */
export function formatDateAndWeekday(value: DateLike, language: Language): string {
  return withWeekday(formatDate(value, language), value, language);
}

/** `6月16日 周二`, `Tue 16 Jun`. */
export function formatDayAndWeekday(value: DateLike, language: Language): string {
  return withWeekday(formatDay(value, language), value, language);
}

/** `2020年6月16日 周二 18:00`, `Tue 16 Jun 2020, 18:00`. */
export function formatDateTimeAndWeekday(value: DateLike, language: Language): string {
  return withTime(formatDateAndWeekday(value, language), value, language);
}

/** `16:41`. */
export function formatTime(value: DateLike): string {
  return shanghaiTimeOfDay(instantLike(value));
}

/** `2026年11月23日 16:41`, `23 Nov 2026, 16:41`. */
export function formatDateTime(value: DateLike, language: Language): string {
  return withTime(formatDate(value, language), value, language);
}

/** Fen as `1,234.50元`. */
export function formatMoney(fen: number, language: Language): string {
  return language === 'en' ? `${formatYuan(fen)} yuan` : `${formatYuan(fen)}元`;
}

/** `1,234`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** How long something takes or is left, in its two largest units: `1天3小时`, `19分40秒`, `1 d 3 h`. */
export function formatDuration(ms: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const names = language === 'en' ? [' d', ' h', ' min', ' s'] : ['天', '小时', '分', '秒'];
  const amounts = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const first = amounts.findIndex((amount) => amount > 0);
  if (first === -1) return `0${names[3]}`;
  return [first, first + 1]
    .filter((unit) => unit < 4 && (unit === first || amounts[unit] !== 0))
    .map((unit) => `${amounts[unit]}${names[unit]}`)
    .join(language === 'en' ? ' ' : '');
}

/** All of these in the language of the page: `const format = useFormat(); format.date('2020-06-16')`. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      date: (value: DateLike) => formatDate(value, language),
      month: (value: DateLike) => formatMonth(value, language),
      day: (value: DateLike) => formatDay(value, language),
      weekday: (value: DateLike) => formatWeekday(value, language),
      dateAndWeekday: (value: DateLike) => formatDateAndWeekday(value, language),
      dayAndWeekday: (value: DateLike) => formatDayAndWeekday(value, language),
      dateTimeAndWeekday: (value: DateLike) => formatDateTimeAndWeekday(value, language),
      time: formatTime,
      dateTime: (value: DateLike) => formatDateTime(value, language),
      money: (fen: number) => formatMoney(fen, language),
      count: formatCount,
      duration: (ms: number) => formatDuration(ms, language),
    }),
    [language],
  );
}

function withWeekday(day: string, value: DateLike, language: Language): string {
  const weekday = formatWeekday(value, language);
  return language === 'en' ? `${weekday} ${day}` : `${day} ${weekday}`;
}

function withTime(day: string, value: DateLike, language: Language): string {
  return `${day}${language === 'en' ? ', ' : ' '}${formatTime(value)}`;
}

function dateOf(value: DateLike): CalendarDate {
  if (typeof value === 'string' && value.length === 10) return value;
  return shanghaiDate(instantLike(value));
}

function instantLike(value: DateLike): Date {
  if (value instanceof Date) return value;
  return value.length === 10 ? instantOf(value) : new Date(value);
}

function calendarParts(value: DateLike) {
  const [year = 0, month = 1, day = 1] = dateOf(value).split('-').map(Number);
  return { year, month, day };
}
