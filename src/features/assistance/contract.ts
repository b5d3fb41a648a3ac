import * as z from 'zod';
import { localRoles, officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { writtenText } from '../../kernel/written-text.ts';
import { actKindSchema, draftActSchema } from './act.ts';
import { actLineSchema, actListSchema, actViewSchema, recordOptionsSchema } from './views.ts';

const readers = [...officeRoles, ...organizationRoles, ...localRoles];
const oneAct = z.strictObject({ actId: idSchema });
const reason = writtenText(500).trim().min(1);
/** The revision that the person has seen: 409 `assistance.stale-revision` where another device was quicker. */
const baseRevision = z.int().min(1);
/** Clock of the device when the person tapped, kept beside the time of the server. */
const capturedAt = instantSchema.optional();

/**
 * Enters an act into the ledger. The act's id is made on the device: sent again, also under another command, it is recorded
 * once. The same id with other content: 409 `assistance.act-exists`; `getAct` has the one that stands.
 * Refused with every reason at once (rules.ts), each with its field: `act.date`.
 */
export const recordAct = defineEndpoint({
  name: 'recordAct',
  method: 'POST',
  path: '/api/assistance/acts',
  access: organizationRoles,
  summary: { 'zh-CN': '记一笔帮扶', en: 'Enter an act of assistance into the ledger' },
  body: z.strictObject({ campaignId: idSchema, act: draftActSchema, capturedAt }),
  response: actLineSchema,
});

export const correctAct = defineEndpoint({
  name: 'correctAct',
  method: 'POST',
  path: '/api/assistance/acts/:actId/corrections',
  access: organizationRoles,
  summary: { 'zh-CN': '更正帮扶记录', en: 'Correct an act: adds a revision with its reason' },
  params: oneAct,
  body: z.strictObject({ baseRevision, act: draftActSchema, reason, capturedAt }),
  response: actLineSchema,
});

export const withdrawAct = defineEndpoint({
  name: 'withdrawAct',
  method: 'POST',
  path: '/api/assistance/acts/:actId/withdrawal',
  access: organizationRoles,
  summary: { 'zh-CN': '撤回帮扶记录', en: 'Take an act back; it stays in the history' },
  params: oneAct,
  body: z.strictObject({ baseRevision, reason, capturedAt }),
  response: actLineSchema,
});

export const getAct = defineEndpoint({
  name: 'getAct',
  method: 'GET',
  path: '/api/assistance/acts/:actId',
  access: readers,
  summary: { 'zh-CN': '查看一笔帮扶及其更正历史', en: 'An act with its history' },
  params: oneAct,
  response: actViewSchema,
});

export const listActs = defineEndpoint({
  name: 'listActs',
  method: 'GET',
  path: '/api/assistance/acts',
  access: readers,
  summary: { 'zh-CN': '帮扶台账', en: 'The ledger of assistance, the latest day first' },
  query: z.strictObject({
    campaignId: idSchema.optional(),
    organizationId: idSchema.optional(),
    villageId: idSchema.optional(),
    householdId: idSchema.optional(),
    kind: actKindSchema.optional(),
    /** A need, a measure or a pairing: the acts that answer it. */
    serves: idSchema.optional(),
    /** Both days included. */
    from: calendarDateSchema.optional(),
    to: calendarDateSchema.optional(),
    after: z.string().max(120).optional(),
  }),
  response: actListSchema,
});

export const getRecordOptions = defineEndpoint({
  name: 'getRecordOptions',
  method: 'GET',
  path: '/api/assistance/record-options',
  access: organizationRoles,
  summary: { 'zh-CN': '记一笔时可选的村、户和上次填写的内容', en: 'What a new act begins with: villages, households, last values' },
  response: recordOptionsSchema,
});
