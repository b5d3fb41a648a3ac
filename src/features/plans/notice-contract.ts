import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { reportingRuleSchema } from '../../kernel/reporting-rule.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { deadlineSchema, factChangeSchema } from './campaign-contract.ts';
import { factSpansSchema, planFactsSchema } from './facts.ts';
import { noticeStates } from './rules.ts';

const campaignRefSchema = z.strictObject({ campaignId: idSchema, name: z.string(), version: z.int() });

export const noticeSummarySchema = z.strictObject({
  noticeId: idSchema,
  fileName: z.string(),
  title: z.string().nullable(),
  docNumber: z.string().nullable(),
  state: z.enum(noticeStates),
  loadedAt: instantSchema,
  loadedByName: z.string(),
  /** Problems that nobody has decided on yet. */
  openProblems: z.int(),
  /** The campaign that it launched. */
  campaign: campaignRefSchema.nullable(),
});
export type NoticeSummary = z.output<typeof noticeSummarySchema>;

export const problemDecisionSchema = z.strictObject({
  problem: z.int().min(0),
  decision: z.enum(['accepted', 'resolved']),
  reason: z.string().nullable(),
  byName: z.string(),
  decidedAt: instantSchema,
});
export type ProblemDecision = z.output<typeof problemDecisionSchema>;

/** What “启动行动” would make live, for the last look. */
export const launchPreviewSchema = z.strictObject({
  name: z.string(),
  startsOn: calendarDateSchema,
  endsOn: calendarDateSchema.nullable(),
  endConditions: z.array(z.string()),
  groups: z.int(),
  villages: z.int(),
  organizations: z.int(),
  reportingRule: reportingRuleSchema.nullable(),
  deadlines: z.array(deadlineSchema),
});
export type LaunchPreview = z.output<typeof launchPreviewSchema>;

export const obstacleSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** JSON pointer of the fact to look at. */
  at: z.string().optional(),
});

export const noticeSchema = noticeSummarySchema.extend({
  /** Counts up with each correction. */
  revision: z.int(),
  /** The words of the notice; spans point into it. */
  text: z.string(),
  facts: planFactsSchema,
  /** JSON pointer into `facts` → `[start, end)` in `text`. */
  spans: factSpansSchema,
  /** Facts set by hand → what the machine had read. */
  corrected: z.record(z.string(), z.unknown()),
  decisions: z.array(problemDecisionSchema),
  /** The campaign that the same paper (same file, or same number and title) has already launched. */
  twin: campaignRefSchema.extend({ sameFile: z.boolean() }).nullable(),
  /** Chosen: the notice becomes the next version of this campaign. */
  replaces: campaignRefSchema.nullable(),
  /** Against the latest version of that campaign, or of the twin while nothing is chosen. */
  changes: z.array(factChangeSchema).nullable(),
  /** What stands between the notice and its launch; empty when it may go live. */
  obstacles: z.array(obstacleSchema),
  /** null while dates, reporting or names are not settled. */
  preview: launchPreviewSchema.nullable(),
});
export type Notice = z.output<typeof noticeSchema>;
