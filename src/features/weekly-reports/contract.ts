import * as z from 'zod';
import { actKindSchema, actModeSchema } from '../assistance/act.ts';
import { receiptStates } from '../confirmations/receipt.ts';
import { writtenText } from '../../kernel/written-text.ts';
import { officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { actsAtOnce } from './act-pages.ts';
import { draftContentSchema } from './content.ts';
import { boardViewSchema, remindedViewSchema, rollUpActsViewSchema, rollUpViewSchema } from './county-views.ts';
import { ownWeeksViewSchema, ownWeekViewSchema, savedDraftSchema } from './own-week-views.ts';
import { receiptSchema, reportViewSchema, versionActsSchema } from './views.ts';

/** A week of the organization that is signed in: no address names another organization's draft. */
const ownWeek = z.strictObject({ campaignId: idSchema, dueDate: calendarDateSchema });
const countyWeek = z.strictObject({ campaignId: idSchema, dueDate: calendarDateSchema });
const oneReport = z.strictObject({ reportId: idSchema });
const reason = writtenText(500).refine((text) => text.trim().length > 0);
const revision = z.int().min(0);
/** How many of a list were read. */
const after = z.coerce.number().int().min(0).max(10_000_000);
/** Clock of the device when the person tapped, kept beside the time of receipt. */
const capturedAt = instantSchema.optional();
const bothOfOrganization = organizationRoles;
const readers = [...officeRoles, ...organizationRoles];

export const listOwnWeeks = defineEndpoint({
  name: 'listOwnWeeks',
  method: 'GET',
  path: '/api/weekly-reports/own',
  access: bothOfOrganization,
  summary: { 'zh-CN': '本单位各周上报情况', en: 'The weeks of the own organization' },
  response: ownWeeksViewSchema,
});

export const getOwnWeek = defineEndpoint({
  name: 'getOwnWeek',
  method: 'GET',
  path: '/api/weekly-reports/own/:campaignId/:dueDate',
  access: bothOfOrganization,
  summary: { 'zh-CN': '本单位某周周报（含草稿）', en: 'One week of the own organization, with its draft' },
  params: ownWeek,
  response: ownWeekViewSchema,
});

/** Stale `baseRevision`: 409 `weekly-report.stale-revision`; nothing is lost, for the caller has its own and `getOwnWeek` the other. */
export const saveDraft = defineEndpoint({
  name: 'saveWeeklyReportDraft',
  method: 'PUT',
  path: '/api/weekly-reports/own/:campaignId/:dueDate/draft',
  access: bothOfOrganization,
  summary: { 'zh-CN': '保存周报草稿', en: 'Save the draft of a weekly report' },
  params: ownWeek,
  body: z.strictObject({ baseRevision: revision, content: draftContentSchema }),
  response: savedDraftSchema,
});

export const discardDraft = defineEndpoint({
  name: 'discardWeeklyReportDraft',
  method: 'POST',
  path: '/api/weekly-reports/own/:campaignId/:dueDate/draft/discard',
  access: bothOfOrganization,
  summary: { 'zh-CN': '放弃草稿', en: 'Discard a draft' },
  params: ownWeek,
  body: z.strictObject({ revision }),
  response: ownWeekViewSchema,
});

export const requestSignature = defineEndpoint({
  name: 'requestWeeklyReportSignature',
  method: 'POST',
  path: '/api/weekly-reports/own/:campaignId/:dueDate/signature-request',
  access: bothOfOrganization,
  summary: { 'zh-CN': '提请负责人签字', en: 'Hand a draft to the head for signature' },
  params: ownWeek,
  body: z.strictObject({ revision }),
  response: ownWeekViewSchema,
});

export const handBackDraft = defineEndpoint({
  name: 'handBackWeeklyReportDraft',
  method: 'POST',
  path: '/api/weekly-reports/own/:campaignId/:dueDate/hand-back',
  access: bothOfOrganization,
  summary: { 'zh-CN': '负责人退回草稿给联络员', en: 'Hand a draft back to the reporter' },
  params: ownWeek,
  body: z.strictObject({ revision, note: writtenText(500) }),
  response: ownWeekViewSchema,
});

export const signReport = defineEndpoint({
  name: 'signWeeklyReport',
  method: 'POST',
  path: '/api/weekly-reports/own/:campaignId/:dueDate/signature',
  access: bothOfOrganization,
  summary: { 'zh-CN': '负责人签字并上报', en: 'The head signs and submits' },
  params: ownWeek,
  /** `mark`: of the acts that the head has seen; 409 `weekly-report.acts-changed` where the ledger has changed since. */
  body: z.strictObject({ revision, mark: z.string().max(64), capturedAt }),
  response: receiptSchema,
});

export const sendZeroReport = defineEndpoint({
  name: 'sendZeroReport',
  method: 'POST',
  path: '/api/weekly-reports/own/:campaignId/:dueDate/zero',
  access: bothOfOrganization,
  summary: { 'zh-CN': '上报“本周无进展”', en: 'Report that there was nothing this week' },
  params: ownWeek,
  body: z.strictObject({ reason: writtenText(500).default(''), discardDraft: z.boolean().default(false), capturedAt }),
  response: receiptSchema,
});

export const beginCorrection = defineEndpoint({
  name: 'beginWeeklyReportCorrection',
  method: 'POST',
  path: '/api/weekly-reports/own/:campaignId/:dueDate/correction',
  access: bothOfOrganization,
  summary: { 'zh-CN': '更正已上报的周报', en: 'Open a correction of a received report' },
  params: ownWeek,
  body: z.strictObject({ reason }),
  response: ownWeekViewSchema,
});

export const getReport = defineEndpoint({
  name: 'getWeeklyReport',
  method: 'GET',
  path: '/api/weekly-reports/:reportId',
  access: readers,
  summary: { 'zh-CN': '查看已上报的周报', en: 'A received weekly report with its history' },
  params: oneReport,
  response: reportViewSchema,
});

/** The first hundred came with the report. */
export const listVersionActs = defineEndpoint({
  name: 'listWeeklyReportVersionActs',
  method: 'GET',
  path: '/api/weekly-reports/:reportId/versions/:version/acts',
  access: readers,
  summary: { 'zh-CN': '周报某一版的其余帮扶记录', en: 'More acts of a version of a weekly report' },
  params: z.strictObject({ reportId: idSchema, version: z.coerce.number().int().min(1) }),
  query: z.strictObject({ after: after.default(actsAtOnce) }),
  response: versionActsSchema,
});

export const getReceipt = defineEndpoint({
  name: 'getWeeklyReportReceipt',
  method: 'GET',
  path: '/api/weekly-reports/:reportId/receipt',
  access: readers,
  summary: { 'zh-CN': '查看回执', en: 'The receipt of a weekly report' },
  params: oneReport,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  response: receiptSchema,
});

export const acceptReport = defineEndpoint({
  name: 'acceptWeeklyReport',
  method: 'POST',
  path: '/api/weekly-reports/:reportId/acceptance',
  access: officeRoles,
  summary: { 'zh-CN': '审核通过', en: 'Accept a weekly report' },
  params: oneReport,
  body: z.strictObject({ version: z.int().min(1), note: writtenText(500).default('') }),
  response: reportViewSchema,
});

export const returnReport = defineEndpoint({
  name: 'returnWeeklyReport',
  method: 'POST',
  path: '/api/weekly-reports/:reportId/return',
  access: officeRoles,
  summary: { 'zh-CN': '退回修改', en: 'Return a weekly report with a reason' },
  params: oneReport,
  body: z.strictObject({ version: z.int().min(1), reason }),
  response: reportViewSchema,
});

export const decideOfflineDelay = defineEndpoint({
  name: 'decideOfflineDelay',
  method: 'POST',
  path: '/api/weekly-reports/:reportId/offline-delay',
  access: officeRoles,
  summary: { 'zh-CN': '认可（或撤回认可）离线延迟', en: 'Accept that a report was delayed offline, or withdraw that' },
  params: oneReport,
  body: z.strictObject({ accepted: z.boolean(), reason }),
  response: reportViewSchema,
});

const oneExpected = z.strictObject({ campaignId: idSchema, organizationId: idSchema, dueDate: calendarDateSchema, reason });

export const grantExemption = defineEndpoint({
  name: 'grantReportExemption',
  method: 'POST',
  path: '/api/weekly-reports/exemptions',
  access: officeRoles,
  summary: { 'zh-CN': '免报', en: 'Let an organization off one week' },
  body: oneExpected,
});

export const revokeExemption = defineEndpoint({
  name: 'revokeReportExemption',
  method: 'POST',
  path: '/api/weekly-reports/exemptions/revocation',
  access: officeRoles,
  summary: { 'zh-CN': '撤销免报', en: 'Revoke an exemption' },
  body: oneExpected,
});

export const remind = defineEndpoint({
  name: 'remindOfWeeklyReport',
  method: 'POST',
  path: '/api/weekly-reports/reminders',
  access: officeRoles,
  summary: { 'zh-CN': '提醒尚未上报的单位', en: 'Remind organizations that have not reported' },
  /** Without `organizationIds`: all that have not answered. */
  body: z.strictObject({
    campaignId: idSchema,
    dueDate: calendarDateSchema,
    organizationIds: z.array(idSchema).min(1).max(2000).optional(),
  }),
  response: remindedViewSchema,
});

export const getBoard = defineEndpoint({
  name: 'getWeeklyReportBoard',
  method: 'GET',
  path: '/api/weekly-reports/board',
  access: officeRoles,
  summary: { 'zh-CN': '周报台账（各单位×各周）', en: 'The board: every organization by week' },
  query: z.strictObject({ campaignId: idSchema.optional(), around: calendarDateSchema.optional() }),
  response: boardViewSchema,
});

export const getRollUp = defineEndpoint({
  name: 'getWeekRollUp',
  method: 'GET',
  path: '/api/weekly-reports/weeks/:campaignId/:dueDate/roll-up',
  access: officeRoles,
  summary: { 'zh-CN': '全县本周汇总', en: 'The county roll-up of a week' },
  params: countyWeek,
  response: rollUpViewSchema,
});

export const listRollUpActs = defineEndpoint({
  name: 'listRollUpActs',
  method: 'GET',
  path: '/api/weekly-reports/weeks/:campaignId/:dueDate/acts',
  access: officeRoles,
  summary: { 'zh-CN': '汇总数字背后的帮扶记录', en: 'The acts behind a number of the roll-up' },
  params: countyWeek,
  query: z.strictObject({
    /** `frozen`: as counted when the week was closed. */
    basis: z.enum(['current', 'frozen']).default('current'),
    villageId: idSchema.optional(),
    groupId: idSchema.optional(),
    organizationId: idSchema.optional(),
    kind: actKindSchema.optional(),
    mode: actModeSchema.optional(),
    byHead: z.literal('true').optional(),
    /** Where they stand with their receiving side now. */
    receipt: z.enum(receiptStates).optional(),
    withGoods: z.literal('true').optional(),
    after: z.string().max(120).optional(),
  }),
  response: rollUpActsViewSchema,
});

export const closeWeek = defineEndpoint({
  name: 'closeReportingWeek',
  method: 'POST',
  path: '/api/weekly-reports/weeks/:campaignId/:dueDate/closing',
  access: officeRoles,
  summary: { 'zh-CN': '本周结账', en: 'Close a week: freeze its roll-up' },
  params: countyWeek,
  response: rollUpViewSchema,
});

export const downloadStatistics = defineEndpoint({
  name: 'downloadWeekStatistics',
  method: 'GET',
  path: '/api/weekly-reports/weeks/:campaignId/:dueDate/statistics.xlsx',
  access: officeRoles,
  summary: { 'zh-CN': '下载统计表', en: 'The statistics of a week as a workbook' },
  params: countyWeek,
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const downloadBulletin = defineEndpoint({
  name: 'downloadWeekBulletin',
  method: 'GET',
  path: '/api/weekly-reports/weeks/:campaignId/:dueDate/bulletin.docx',
  access: officeRoles,
  summary: { 'zh-CN': '下载简报', en: 'The bulletin of a week as an official paper' },
  params: countyWeek,
  /** `office` names who is missing, for the office's own use; `distribution` does not. */
  query: z.strictObject({ copy: z.enum(['office', 'distribution']).default('distribution') }),
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const weekPapers = ['all', 'bulletin', 'statistics', 'ledger', 'improvements', 'improvementsOffice', 'townships'] as const;

/** One paper by itself as .docx or .xlsx; several (`all`, `townships`) as one .zip. */
export const downloadWeekPapers = defineEndpoint({
  name: 'downloadWeekPapers',
  method: 'GET',
  path: '/api/weekly-reports/weeks/:campaignId/:dueDate/papers',
  access: officeRoles,
  summary: { 'zh-CN': '下载本周材料（台账、通报、乡镇阅读件，或全部打包）', en: 'The papers of a week, one by itself or all in one .zip' },
  params: countyWeek,
  query: z.strictObject({ paper: z.enum(weekPapers).default('all') }),
  file: 'application/zip',
});
