import * as z from 'zod';

/**
 * Civil time of the People's Republic: UTC+8 without summer time since 1991, whatever zone the machine or the phone is in.
 * A calendar date is a string `YYYY-MM-DD`, so that no zone can shift it.
 */
const offsetMs = 8 * 3_600_000;
export const dayMs = 86_400_000;

/** Without the year 0000 of ISO 8601, which the database does not know. A year half typed (0020) is a date all the same. */
export const calendarDateSchema = z.iso.date().refine((date) => date >= '0001-01-01');
export type CalendarDate = string;

/** The date that a wall calendar in Shanghai shows at an instant. */
export function shanghaiDate(instant: Date): CalendarDate {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** Hours and minutes on a clock in Shanghai, `HH:MM`. */
export function shanghaiTimeOfDay(instant: Date): string {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(11, 16);
}

/** `YYYY-MM-DD HH:MM:SS.mmm` in Shanghai: the form of receipts. */
export function shanghaiTimestamp(instant: Date): string {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 23).replace('T', ' ');
}

/** The instant of a Shanghai wall-clock time; `24:00` is the end of the day. */
export function instantOf(date: CalendarDate, time = '00:00'): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(Date.parse(`${date}T00:00:00Z`) - offsetMs + (hours * 60 + minutes) * 60_000);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** 1 Monday … 7 Sunday, as in ISO 8601 and in the notices (周二 is 2). */
export function weekdayOf(date: CalendarDate): number {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 ? 7 : day;
}

export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** An instant on the wire: ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime({ precision: 3 });
