import { daysBetween, type CalendarDate } from '../../kernel/shanghai-time.ts';

/** Where a day lies in a campaign. */
export interface CampaignClock {
  /** The day of issue is day 1; zero or less before it. */
  day: number;
  /** Days until the last day, which has 0; below 0 afterwards. null where the notice names no day. */
  daysLeft: number | null;
}

/** plan: 从印发之日起……2020年6月底前. The day alone ends nothing: every end condition must hold too (S11). */
export function campaignClock({ startsOn, endsOn }: { startsOn: CalendarDate; endsOn: CalendarDate | null }, today: CalendarDate): CampaignClock {
  return { day: daysBetween(startsOn, today) + 1, daysLeft: endsOn === null ? null : daysBetween(today, endsOn) };
}
