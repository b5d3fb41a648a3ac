import * as z from 'zod';
import { defineEvent } from '../../kernel/event.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';

const ofWeek = { campaignId: idSchema, organizationId: idSchema, dueDate: calendarDateSchema };

/** A report, a zero answer or a correction has been received; its receipt is out with the commit. */
export const weeklyReportReceived = defineEvent(
  'weekly-report.received',
  z.strictObject({
    ...ofWeek,
    reportId: idSchema,
    version: z.int().min(1),
    kind: z.enum(['report', 'zero']),
    receivedAt: instantSchema,
  }),
);

export const weeklyReportAccepted = defineEvent(
  'weekly-report.accepted',
  z.strictObject({ ...ofWeek, reportId: idSchema, version: z.int().min(1) }),
);

export const weeklyReportReturned = defineEvent(
  'weekly-report.returned',
  z.strictObject({ ...ofWeek, reportId: idSchema, version: z.int().min(1) }),
);

/** The office has closed a week: its figures are frozen. */
export const reportingWeekClosed = defineEvent(
  'weekly-report.week-closed',
  z.strictObject({ campaignId: idSchema, dueDate: calendarDateSchema, digest: z.string() }),
);
