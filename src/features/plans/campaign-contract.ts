import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { reportingRuleSchema } from '../../kernel/reporting-rule.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { launchedGroupSchema } from './events.ts';

/** One deadline of the reporting calendar. */
export const deadlineSchema = z.strictObject({ dueDate: calendarDateSchema, deadline: instantSchema });
export type Deadline = z.output<typeof deadlineSchema>;

/** One thing that a newer notice says otherwise; see difference.ts. */
export const factChangeSchema = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed']),
  path: z.array(z.string()),
  before: z.unknown(),
  after: z.unknown(),
});

export const campaignSummarySchema = z.strictObject({
  campaignId: idSchema,
  name: z.string(),
  version: z.int(),
  startsOn: calendarDateSchema,
  endsOn: calendarDateSchema.nullable(),
  endConditions: z.array(z.string()),
  /** Of the latest version. */
  launchedAt: instantSchema,
});
export type CampaignSummary = z.output<typeof campaignSummarySchema>;

export const campaignVersionSchema = z.strictObject({
  version: z.int(),
  noticeId: idSchema,
  fileName: z.string(),
  title: z.string().nullable(),
  docNumber: z.string().nullable(),
  launchedAt: instantSchema,
  launchedByName: z.string(),
  /** Against the version before; empty for the first. */
  changes: z.array(factChangeSchema),
});

export const campaignSchema = campaignSummarySchema.extend({
  title: z.string(),
  docNumber: z.string().nullable(),
  chief: z.strictObject({ name: z.string().nullable(), post: z.string().nullable() }).nullable(),
  reportingRule: reportingRuleSchema.nullable(),
  reportsGoTo: z.string().nullable(),
  /** The words of the notice about reports. */
  reportingText: z.string().nullable(),
  groups: z.array(launchedGroupSchema),
  deadlines: z.array(deadlineSchema),
  versions: z.array(campaignVersionSchema),
});
export type Campaign = z.output<typeof campaignSchema>;
