import { type CalendarDate, addDays, dayMs, daysBetween, instantOf, shanghaiDate } from '../../kernel/shanghai-time.ts';

/** Excel counts days from here. */
const DAY_ZERO: CalendarDate = '1899-12-30';
/** Before this day Excel's calendar is off by one: it believes in a 29 February 1900. */
const FIRST_TRUE_DAY: CalendarDate = '1900-03-01';

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** An instant, also as ISO 8601 text with a zone, such as `2020-06-16T10:00:00.000Z`. */
function findInstant(value: Date | string): Date | undefined {
  if (typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:\d{2})$/.test(value)) return undefined;
  const instant = new Date(value);
  return Number.isFinite(instant.getTime()) ? instant : undefined;
}

/**
 * The number by which Excel knows a day or a moment. Instants are shown by the clock of Asia/Shanghai, whatever the
 * zone of this machine or of the reader's; a calendar date `YYYY-MM-DD` is that day everywhere.
 * Undefined for what Excel's calendar cannot hold: before 1900-03-01, or not a date at all.
 */
export function excelSerial(value: Date | string, precision: 'date' | 'dateTime'): number | undefined {
  const instant = findInstant(value);
  const day = instant ? shanghaiDate(instant) : String(value);
  if (!isCalendarDate(day) || day < FIRST_TRUE_DAY) return undefined;
  if (!instant || precision === 'date') return daysBetween(DAY_ZERO, day);
  return Number(((instant.getTime() - instantOf(DAY_ZERO).getTime()) / dayMs).toFixed(9));
}

/** The day behind a number of Excel, the time of day left out; undefined for what is no day since 1900-01-01 (or from 1904, as old Macs count). */
export function dateOfSerial(serial: number, from1904 = false): CalendarDate | undefined {
  const day = Math.floor(serial);
  if (from1904) return day >= 0 && day < 2_957_004 ? addDays('1904-01-01', day) : undefined;
  // Day 60 is the 29 February 1900 that never was.
  if (day < 1 || day > 2_958_465 || day === 60) return undefined;
  return addDays(day < 60 ? '1899-12-31' : DAY_ZERO, day);
}
