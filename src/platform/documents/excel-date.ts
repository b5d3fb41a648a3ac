const DAY_MS = 86_400_000;
/** Excel counts days from 1899-12-30; 1970-01-01 is day 25569. */
const UNIX_EPOCH_DAY = 25_569;
/** Before this day Excel's calendar is off by one: it believes in a 29 February 1900. */
const FIRST_TRUE_DAY = Date.UTC(1900, 2, 1);
/** From here on Asia/Shanghai is UTC+8 without summer time. */
const FIXED_OFFSET_SINCE = Date.UTC(1992, 0, 1);
const FIXED_OFFSET_MS = 8 * 3_600_000;

const shanghaiClock = new Intl.DateTimeFormat('en-u-hc-h23', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** Milliseconds of the wall clock in Asia/Shanghai, as if that clock showed UTC. */
function shanghaiWallClock(instant: Date): number {
  const time = instant.getTime();
  if (time >= FIXED_OFFSET_SINCE) return time + FIXED_OFFSET_MS;
  const part = Object.fromEntries(shanghaiClock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const [year = 0, month = 1, day = 1] = [part['year'], part['month'], part['day']];
  return Date.UTC(year, month - 1, day, part['hour'], part['minute'], part['second'], instant.getUTCMilliseconds());
}

/** `YYYY-MM-DD` as milliseconds of that day in UTC; undefined for any other text and for days that do not exist. */
function calendarDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) ? time : undefined;
}

/** An instant written as ISO 8601 with a zone, such as `2020-06-16T10:00:00.000Z`. */
function instantText(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const instant = new Date(text);
  return Number.isFinite(instant.getTime()) ? instant : undefined;
}

/**
 * The number by which Excel knows a day or a moment. Instants are shown by the clock of Asia/Shanghai, whatever the
 * zone of this machine or of the reader's; a calendar day `YYYY-MM-DD` is that day everywhere.
 * Undefined for what Excel's calendar cannot hold: before 1900-03-01, or not a date at all.
 */
export function excelSerial(value: Date | string, precision: 'date' | 'dateTime'): number | undefined {
  const instant = typeof value === 'string' ? instantText(value) : value;
  const wall = instant ? shanghaiWallClock(instant) : calendarDay(String(value));
  if (wall === undefined || !Number.isFinite(wall) || wall < FIRST_TRUE_DAY) return undefined;
  const days = wall / DAY_MS + UNIX_EPOCH_DAY;
  return precision === 'date' ? Math.floor(days) : Number(days.toFixed(9));
}
