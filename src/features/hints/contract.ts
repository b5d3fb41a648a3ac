import * as z from 'zod';
import { officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { writtenText } from '../../kernel/written-text.ts';
import { hintSchema } from './hint.ts';
import { queuedReportSchema } from './queue.ts';

/** A hint with what a person decided on it. */
export const hintViewSchema = z.object({
  hintId: idSchema,
  hint: hintSchema,
  noticedAt: instantSchema,
  /** `carriedFrom`: the earlier version in which it was decided, where the same hint rests on the same evidence; else null. */
  dismissal: z.object({ reason: z.string(), by: z.string(), at: instantSchema, carriedFrom: z.int().nullable() }).nullable(),
});
export type HintView = z.infer<typeof hintViewSchema>;

export const reportHintsSchema = z.object({
  /** The latest version of the report that was looked through; null: none yet. */
  version: z.int().nullable(),
  /** Since when its latest version could not be looked through, be it that one or a later; null: no trouble. */
  failedSince: instantSchema.nullable(),
  hints: z.array(hintViewSchema),
  /** Names of the capabilities that hints speak of, by code. */
  capabilityNames: z.record(z.string(), z.object({ 'zh-CN': z.string(), en: z.string() })),
});

export const listReportHints = defineEndpoint({
  name: 'listReportHints',
  method: 'GET',
  path: '/api/hints/reports/:reportId',
  access: officeRoles,
  summary: { 'zh-CN': '一份周报中请人核实的提示', en: 'What a person may want to look at in a report' },
  params: z.strictObject({ reportId: idSchema }),
  response: reportHintsSchema,
});

export const dismissHint = defineEndpoint({
  name: 'dismissHint',
  method: 'POST',
  path: '/api/hints/:hintId/dismissal',
  access: officeRoles,
  summary: { 'zh-CN': '核实后消除提示', en: 'Dismiss a hint, with a reason' },
  params: z.strictObject({ hintId: idSchema }),
  body: z.strictObject({ reason: writtenText(500).trim().min(1) }),
  response: hintViewSchema,
});

export const getReviewQueue = defineEndpoint({
  name: 'getReviewQueue',
  method: 'GET',
  path: '/api/hints/queue',
  access: officeRoles,
  summary: { 'zh-CN': '待审核的周报，需要人看的在前', en: 'Reports that await review, those that need a person first' },
  query: z.strictObject({ campaignId: idSchema }),
  response: z.object({ reports: z.array(queuedReportSchema) }),
});

const reason = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() });

/** Each is checked again when it is accepted; what needs a person after all is left as it is, with the reasons. */
export const acceptUnremarkable = defineEndpoint({
  name: 'acceptUnremarkableReports',
  method: 'POST',
  path: '/api/hints/queue/acceptance',
  access: officeRoles,
  summary: { 'zh-CN': '一次通过没有异常的周报', en: 'Accept several unremarkable reports at once' },
  /** The versions that the person has seen on the list. */
  body: z.strictObject({ campaignId: idSchema, reports: z.array(z.strictObject({ reportId: idSchema, version: z.int().min(1) })).min(1).max(500) }),
  response: z.object({
    accepted: z.array(idSchema),
    left: z.array(z.object({ reportId: idSchema, organizationName: z.string(), reasons: z.array(reason) })),
  }),
});
