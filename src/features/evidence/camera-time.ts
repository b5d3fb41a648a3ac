import { instantOf } from '../../kernel/shanghai-time.ts';

const form = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})/;
const offsetForm = /^([+-])(\d{2}):(\d{2})$/;
const minuteMs = 60_000;

/**
 * What a camera wrote (`2020:06:12 09:30:00`, perhaps with `+08:00`) as an instant. Without an offset it is the time in Shanghai, as
 * phones here show it. Undefined where it is no time, such as the zeros of a camera whose clock was never set.
 */
export function instantOfCamera(takenAt: string | undefined, offset: string | undefined): Date | undefined {
  const [, year = '', month = '', day = '', hours = '', minutes = '', seconds = ''] = form.exec(takenAt ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  if (!isTime || Number(year) < 1990 || !isDate(date)) return undefined;
  const inShanghai = instantOf(date, `${hours}:${minutes}`).getTime() + Number(seconds) * 1000;
  const [, sign, ahead, further] = offsetForm.exec(offset ?? '') ?? [];
  if (sign === undefined) return new Date(inShanghai);
  const minutesAhead = (Number(ahead) * 60 + Number(further)) * (sign === '-' ? -1 : 1);
  return new Date(inShanghai + (8 * 60 - minutesAhead) * minuteMs);
}

function isDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
