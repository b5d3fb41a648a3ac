import * as z from 'zod';
import { localRoles, officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { writtenText } from '../../kernel/written-text.ts';
import { actConfirmationSchema, codeSheetSchema, deliveredByReceiptSchema, householdCodesListSchema, openActListSchema } from './views.ts';

const readers = [...officeRoles, ...organizationRoles, ...localRoles];
const oneAct = z.strictObject({ actId: idSchema });
/** The revision that was on the screen, or told to the household. */
const revision = z.int().min(1);
/** null: the village itself, for an act that names no households. */
const householdId = idSchema.nullable();
const capturedAt = instantSchema.optional();
/** `next` of the page before. */
const after = z.string().max(120).optional();

/**
 * What arrived, or that it did not, in the account of the village or of its township. A later answer takes the place of an earlier one.
 * 409 `confirmations.changed-meanwhile` where what was received has been corrected since the revision on the screen.
 */
export const answerAct = defineEndpoint({
  name: 'answerAct',
  method: 'POST',
  path: '/api/confirmations/acts/:actId/answers',
  access: localRoles,
  summary: { 'zh-CN': '确认收到帮扶，或说明没有收到', en: 'Say that an act arrived, or that it did not' },
  params: oneAct,
  body: z.strictObject({ revision, householdId, received: z.boolean(), reason: writtenText(500).trim().default('') }),
  response: actConfirmationSchema,
});

/** A cadre saw it: for households without a telephone, and for what nobody reads a code out for. */
export const confirmActByWitness = defineEndpoint({
  name: 'confirmActByWitness',
  method: 'POST',
  path: '/api/confirmations/acts/:actId/witnesses',
  access: localRoles,
  summary: { 'zh-CN': '登记村干部见证', en: 'Record that a cadre witnessed it' },
  params: oneAct,
  body: z.strictObject({
    revision,
    householdId,
    witnessName: writtenText(40).trim().min(1),
    witnessedOn: calendarDateSchema,
    witnessedHow: writtenText(200).trim().min(1),
  }),
  response: actConfirmationSchema,
});

/**
 * A code that the household read out, sent whenever there is a network again. It counts for the revision that the household was told
 * of; sent twice it counts once. 409 `confirmations.code-wrong`, after a few of them 429 `confirmations.codes-locked`.
 */
export const confirmActByCode = defineEndpoint({
  name: 'confirmActByCode',
  method: 'POST',
  path: '/api/confirmations/acts/:actId/codes',
  access: organizationRoles,
  summary: { 'zh-CN': '填写户里念出的确认码', en: 'Send the code that the household read out' },
  params: oneAct,
  body: z.strictObject({ revision, householdId: idSchema, code: z.string().regex(/^\d{6}$/), capturedAt }),
  response: actConfirmationSchema,
});

export const getActConfirmation = defineEndpoint({
  name: 'getActConfirmation',
  method: 'GET',
  path: '/api/confirmations/acts/:actId',
  access: readers,
  summary: { 'zh-CN': '一笔帮扶的确认情况', en: 'What the receiving side says of an act' },
  params: oneAct,
  response: actConfirmationSchema,
});

/** What acts delivered of a gift, split by whether the receiving side has confirmed it; for everybody who may read the gift. */
export const getGiftReceipts = defineEndpoint({
  name: 'getGiftReceipts',
  method: 'GET',
  path: '/api/confirmations/gifts/:giftId',
  access: readers,
  summary: { 'zh-CN': '一笔捐助送达的部分中，受助方已确认多少', en: 'How much of what a gift delivered the receiving side has confirmed' },
  params: z.strictObject({ giftId: idSchema }),
  response: deliveredByReceiptSchema,
});

/** Acts that the receiving side has not confirmed, the earliest day first: its own for a village or township, its own for an organization. */
export const listOpenActs = defineEndpoint({
  name: 'listOpenActs',
  method: 'GET',
  path: '/api/confirmations/open-acts',
  access: readers,
  summary: { 'zh-CN': '待确认的帮扶', en: 'Acts that wait for confirmation' },
  query: z.strictObject({ organizationId: idSchema.optional(), villageId: idSchema.optional(), after }),
  response: openActListSchema,
});

export const listHouseholdCodes = defineEndpoint({
  name: 'listHouseholdCodes',
  method: 'GET',
  path: '/api/confirmations/code-sheets',
  access: localRoles,
  summary: { 'zh-CN': '各户的确认码还剩几个', en: 'How many codes each household has left' },
  /** `words`: of the head's name or the village's. */
  query: z.strictObject({ words: z.string().max(60).optional(), after }),
  response: householdCodesListSchema,
});

/** New codes for households; those printed before are void from now on. Shown in this answer and never again. */
export const issueCodeSheets = defineEndpoint({
  name: 'issueCodeSheets',
  method: 'POST',
  path: '/api/confirmations/code-sheets',
  access: localRoles,
  summary: { 'zh-CN': '打印各户的确认码', en: 'Issue sheets of codes to households' },
  body: z.strictObject({ householdIds: z.array(idSchema).min(1).max(500) }),
  response: z.object({ sheets: z.array(codeSheetSchema) }),
});
