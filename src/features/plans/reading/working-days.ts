import { addDays, type CalendarDate, weekdayOf } from '../../../kernel/shanghai-time.ts';
import { holidayNotices } from './holiday-notices.ts';

const daysOff = new Set<CalendarDate>();
const workedDays = new Set<CalendarDate>();
for (const notice of holidayNotices) {
  for (const stretch of notice.off) {
    const [first = '', last = first] = stretch.split('/');
    for (let day = `${notice.year}-${first}`; day <= `${notice.year}-${last}`; day = addDays(day, 1)) daysOff.add(day);
  }
  for (const day of notice.worked) workedDays.add(`${notice.year}-${day}`);
}
const knownYears = new Set(holidayNotices.map((notice) => notice.year));

/** Whether the holiday arrangement of that year is known; otherwise only weekends count as days off. */
export function areHolidaysKnown(date: CalendarDate): boolean {
  return knownYears.has(Number(date.slice(0, 4)));
}

/** A day on which offices work: Monday to Friday without holidays, and the weekend days worked in exchange. */
export function isWorkday(date: CalendarDate): boolean {
  if (workedDays.has(date)) return true;
  if (daysOff.has(date)) return false;
  return weekdayOf(date) <= 5;
}

/** The last day of “within `count` working days of `from`”; the day itself is not counted. */
export function addWorkdays(from: CalendarDate, count: number): CalendarDate {
  let day = from;
  for (let left = Math.min(count, 1000); left > 0; ) {
    day = addDays(day, 1);
    if (isWorkday(day)) left -= 1;
  }
  return day;
}
