import type { CalendarDate } from '../../kernel/shanghai-time.ts';

/** What an organization does about one week; made up, not what the real one did. */
export type Play =
  | 'onTime'
  | 'late'
  /** Late for want of a network; the clerk accepts the delay. */
  | 'offline'
  | 'zero'
  | 'exempt'
  | 'missing'
  /** Sent back by the clerk, corrected and accepted. */
  | 'corrected'
  /** Sent back by the clerk; the correction waits for the head. */
  | 'returned'
  | 'awaitingSignature'
  | 'writing'
  | 'nothingYet';

/** Weeks before the demo begins, all over; then the week that runs. */
export const pastWeeks: readonly CalendarDate[] = ['2020-05-19', '2020-05-26', '2020-06-02', '2020-06-09'];
export const closedWeeks: readonly CalendarDate[] = ['2020-05-19', '2020-05-26', '2020-06-02'];
export const runningWeek: CalendarDate = '2020-06-16';

/** Exceptions by week and by a part of the name that only one organization has; everybody else reports in time. */
const exceptions: Readonly<Record<CalendarDate, readonly (readonly [string, Play])[]>> = {
  '2020-05-19': [
    ['德隆育苗', 'zero'],
    ['文曦', 'late'],
    ['清雄', 'missing'],
  ],
  '2020-05-26': [
    ['新科技', 'exempt'],
    ['七色光', 'zero'],
    ['宏远', 'late'],
  ],
  '2020-06-02': [
    ['蜜蜂', 'offline'],
    ['小精灵', 'corrected'],
    ['养护院', 'zero'],
  ],
  '2020-06-09': [
    ['县智远', 'returned'],
    ['文曦', 'missing'],
    ['宏远', 'late'],
    ['蓓蕾', 'zero'],
  ],
  '2020-06-16': [
    ['县智远', 'writing'],
    ['永鑫', 'awaitingSignature'],
    ['科博', 'awaitingSignature'],
    ['新科技', 'nothingYet'],
    ['蓓蕾', 'writing'],
    ['七色光', 'nothingYet'],
    ['文曦', 'nothingYet'],
    ['清雄', 'nothingYet'],
    ['德隆育苗', 'zero'],
    ['宏远', 'awaitingSignature'],
  ],
};

export function playOf(organizationName: string, dueDate: CalendarDate): Play {
  return exceptions[dueDate]?.find(([part]) => organizationName.includes(part))?.[1] ?? 'onTime';
}
