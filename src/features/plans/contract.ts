import * as z from 'zod';
import { officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { writtenLine, writtenText } from '../../kernel/written-text.ts';
import { campaignSchema, campaignSummarySchema } from './campaign-contract.ts';
import { noticeSchema, noticeSummarySchema } from './notice-contract.ts';

/** A notice has at most 20 MB; on the wire it is base64, a third longer, inside a little JSON. */
const uploadLimit = 28 * 1024 * 1024;
const noticeParams = z.strictObject({ noticeId: idSchema });
const revision = z.int().min(1);

export const loadNotice = defineEndpoint({
  name: 'loadNotice',
  method: 'POST',
  path: '/api/plan-notices',
  access: officeRoles,
  summary: { 'zh-CN': '载入通知（文件或粘贴的文字）', en: 'Load a notice, as a file or as pasted text' },
  bodyLimit: uploadLimit,
  body: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('file'),
      fileName: writtenLine(200),
      /** The bytes of a .txt, .docx or .pdf of at most 20 MB, in base64. */
      content: z.string().max(uploadLimit),
    }),
    z.strictObject({ kind: z.literal('text'), text: z.string().max(1_000_000) }),
  ]),
  /** `alreadyOpen`: the same file was loaded before and is still being checked; this is that draft. */
  response: z.strictObject({ noticeId: idSchema, alreadyOpen: z.boolean() }),
});

export const listNotices = defineEndpoint({
  name: 'listNotices',
  method: 'GET',
  path: '/api/plan-notices',
  access: officeRoles,
  summary: { 'zh-CN': '已载入的通知，新的在前', en: 'Loaded notices, newest first' },
  response: z.strictObject({ notices: z.array(noticeSummarySchema) }),
});

export const viewNotice = defineEndpoint({
  name: 'viewNotice',
  method: 'GET',
  path: '/api/plan-notices/:noticeId',
  access: officeRoles,
  summary: { 'zh-CN': '通知原文与读出的各项内容', en: 'A notice: its words and the facts read from them' },
  params: noticeParams,
  response: noticeSchema,
});

export const downloadNotice = defineEndpoint({
  name: 'downloadNotice',
  method: 'GET',
  path: '/api/plan-notices/:noticeId/original',
  access: officeRoles,
  summary: { 'zh-CN': '通知原件', en: 'The original file of a notice' },
  params: noticeParams,
  file: 'application/octet-stream',
});

export const correctFacts = defineEndpoint({
  name: 'correctFacts',
  method: 'POST',
  path: '/api/plan-notices/:noticeId/corrections',
  access: officeRoles,
  summary: { 'zh-CN': '手工更正读出的内容', en: 'Correct facts by hand' },
  params: noticeParams,
  body: z.strictObject({
    /** The revision that the person looked at: somebody else's correction in between is a conflict, never overwritten. */
    revision,
    corrections: z
      .array(z.strictObject({ pointer: z.string().regex(/^(\/[^/]{1,60}){1,6}$/), value: z.unknown() }))
      .min(1)
      .max(100),
  }),
  response: noticeSchema,
});

export const decideProblem = defineEndpoint({
  name: 'decideProblem',
  method: 'POST',
  path: '/api/plan-notices/:noticeId/problems/:problem/decision',
  access: officeRoles,
  summary: { 'zh-CN': '对一处疑点作出处理', en: 'Decide on a problem of the notice' },
  params: z.strictObject({ noticeId: idSchema, problem: z.coerce.number().int().min(0).max(10_000) }),
  body: z.strictObject({
    /** `open` takes an earlier decision back. */
    decision: z.enum(['accepted', 'resolved', 'open']),
    reason: writtenText(500).trim().nullable().default(null),
  }),
  response: noticeSchema,
});

export const chooseCampaign = defineEndpoint({
  name: 'chooseCampaign',
  method: 'PUT',
  path: '/api/plan-notices/:noticeId/campaign',
  access: officeRoles,
  summary: { 'zh-CN': '作为已有行动的新版本', en: 'Make the notice the next version of a campaign' },
  params: noticeParams,
  /** null: a campaign of its own. */
  body: z.strictObject({ campaignId: idSchema.nullable() }),
  response: noticeSchema,
});

export const discardNotice = defineEndpoint({
  name: 'discardNotice',
  method: 'POST',
  path: '/api/plan-notices/:noticeId/discard',
  access: officeRoles,
  summary: { 'zh-CN': '放弃这份通知（原件保留）', en: 'Put a notice aside; its original is kept' },
  params: noticeParams,
});

export const launchCampaign = defineEndpoint({
  name: 'launchCampaign',
  method: 'POST',
  path: '/api/plan-notices/:noticeId/launch',
  access: officeRoles,
  summary: { 'zh-CN': '启动行动', en: 'Launch the campaign' },
  params: noticeParams,
  body: z.strictObject({ revision }),
  response: z.strictObject({ campaignId: idSchema, version: z.int() }),
});

export const listCampaigns = defineEndpoint({
  name: 'listCampaigns',
  method: 'GET',
  path: '/api/campaigns',
  access: officeRoles,
  summary: { 'zh-CN': '全县的结对帮扶行动', en: 'The campaigns of the county' },
  response: z.strictObject({ campaigns: z.array(campaignSummarySchema) }),
});

export const viewCampaign = defineEndpoint({
  name: 'viewCampaign',
  method: 'GET',
  path: '/api/campaigns/:campaignId',
  access: officeRoles,
  summary: { 'zh-CN': '行动：负责人、分组、报送日历、历次通知', en: 'A campaign: chief, groups, calendar of reports, versions' },
  params: z.strictObject({ campaignId: idSchema }),
  response: campaignSchema,
});
