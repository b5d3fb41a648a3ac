import type { Language } from '../../../kernel/language.ts';
import type { ReportingPeriod } from '../../../kernel/reporting-period.ts';
import { translatorFor } from '../../../kernel/translate.ts';
import { writeCalendar } from '../../../platform/documents/icalendar.ts';
import { calendarMessages } from '../calendar-messages.ts';
import type { Audience } from '../schedule.ts';

export interface CalendarDeadline extends ReportingPeriod {
  campaignId: string;
  campaignName: string;
  isDone: boolean;
  /** Since when the event reads as it does. */
  stampedAt: Date;
  /** Whose the calendar is: those who report, or those who wait for it. */
  audience: Audience;
  /** Whose deadline it is: part of what names the event for ever. */
  uidOwner: string;
  url: string;
}

const hourMs = 3_600_000;

/** Each deadline as the hour before it: the event ends when the period closes. No alarms: reminders are chosen in the product. */
export function deadlineCalendar(deadlines: readonly CalendarDeadline[], language: Language): string {
  const t = translatorFor(calendarMessages, language);
  return writeCalendar({
    name: t('name'),
    events: deadlines.map(({ campaignId, campaignName, dueDate, deadline, isDone, stampedAt, audience, uidOwner, url }) => ({
      uid: `${campaignId}.${dueDate}.${uidOwner}@jiedui.invalid`,
      stampedAt,
      startsAt: new Date(deadline.getTime() - hourMs),
      endsAt: deadline,
      summary: t(isDone ? 'done' : 'due', { campaignName }),
      description: t(audience === 'office' ? 'officeDescription' : 'description', { campaignName }),
      url,
      isFree: isDone,
    })),
  });
}
