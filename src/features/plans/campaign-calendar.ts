import { periodsDueBetween, type ReportingPeriod } from '../../kernel/reporting-period.ts';
import type { ReportingRule } from '../../kernel/reporting-rule.ts';
import { addDays, instantOf, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { workdayCalendar } from './working-day.ts';

/** How far ahead the deadlines of a campaign without an end date are laid out. */
const openEndedDays = 366;

/**
 * The deadlines of a campaign, oldest first: those after its first day and not after its last (plan §五(二): 05-19 to 06-30, seven).
 * Where only a condition ends it, the deadlines of the first year.
 */
export function campaignDeadlines(campaign: {
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  reportingRule: ReportingRule | null;
}): ReportingPeriod[] {
  if (!campaign.reportingRule) return [];
  const until = campaign.endsOn ?? addDays(campaign.startsOn, openEndedDays);
  return periodsDueBetween(
    campaign.reportingRule,
    instantOf(campaign.startsOn, '24:00'),
    instantOf(until, '24:00'),
    workdayCalendar,
  );
}
