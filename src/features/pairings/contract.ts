import * as z from 'zod';
import { officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { writtenLine, writtenText } from '../../kernel/written-text.ts';
import { agreementTermsSchema, contactInputSchema } from './agreement.ts';
import { largestPaper } from './signed-paper.ts';
import { pairingListSchema, pairingViewSchema } from './views.ts';

const pairingParams = z.strictObject({ pairingId: idSchema });
const agreementParams = z.strictObject({ agreementId: idSchema });
const reason = writtenText(500).trim().min(1);

/** Of one village, among those that the asker sees. */
const pairingFilter = z.strictObject({ villageId: idSchema.optional() });

export const listPairings = defineEndpoint({
  name: 'listPairings',
  method: 'GET',
  path: '/api/pairings',
  access: 'signedIn',
  summary: { 'zh-CN': '结对关系：全县，或本乡镇、本村、本单位的', en: 'Pairings: the county’s, or those of one’s township, village or organization' },
  query: pairingFilter,
  response: pairingListSchema,
});

export const viewPairing = defineEndpoint({
  name: 'viewPairing',
  method: 'GET',
  path: '/api/pairings/:pairingId',
  access: 'signedIn',
  summary: { 'zh-CN': '一对结对关系：协议、确认、历史', en: 'A pairing: agreements, confirmations, history' },
  params: pairingParams,
  response: pairingViewSchema,
});

export const exportPairings = defineEndpoint({
  name: 'exportPairings',
  method: 'GET',
  path: '/api/pairings/workbook',
  access: 'signedIn',
  summary: { 'zh-CN': '结对情况表（.xlsx）', en: 'Table of pairings (.xlsx)' },
  query: pairingFilter,
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const makePairing = defineEndpoint({
  name: 'makePairing',
  method: 'POST',
  path: '/api/pairings',
  access: officeRoles,
  summary: { 'zh-CN': '新结一对', en: 'Pair an organization and a village' },
  body: z.strictObject({ organizationId: idSchema, villageId: idSchema, reason }),
  response: z.strictObject({ pairingId: idSchema }),
});

export const endPairing = defineEndpoint({
  name: 'endPairing',
  method: 'POST',
  path: '/api/pairings/:pairingId/end',
  access: officeRoles,
  summary: { 'zh-CN': '结束结对', en: 'End a pairing' },
  params: pairingParams,
  body: z.strictObject({ reason }),
});

export const replacePairing = defineEndpoint({
  name: 'replacePairing',
  method: 'POST',
  path: '/api/pairings/:pairingId/replacement',
  access: officeRoles,
  summary: { 'zh-CN': '由另一家社会组织接替', en: 'Let another organization take over' },
  params: pairingParams,
  body: z.strictObject({ organizationId: idSchema, reason }),
  response: z.strictObject({ pairingId: idSchema }),
});

export const drawUpAgreement = defineEndpoint({
  name: 'drawUpAgreement',
  method: 'POST',
  path: '/api/pairing-agreements',
  access: [...officeRoles, ...organizationRoles],
  summary: { 'zh-CN': '拟定或变更结对协议（一家，或一组共同）', en: 'Draw up or change an agreement, for one pairing or for several with one village' },
  body: agreementTermsSchema.extend({
    pairingIds: z.array(idSchema).min(1).max(50),
    contacts: z.array(contactInputSchema).max(100),
    /** The agreement that the form was opened on; null where there was none. */
    replaces: idSchema.nullable(),
    /** Where a party stood by another agreement than that one when the form was opened. */
    replacesOfOthers: z.array(z.strictObject({ pairingId: idSchema, agreementId: idSchema.nullable() })).max(50).default([]),
    /** Asked for where an agreement stands already. */
    changeReason: writtenText(500).trim().default(''),
  }),
  response: z.strictObject({ agreementId: idSchema, version: z.int() }),
});

export const downloadAgreement = defineEndpoint({
  name: 'downloadAgreement',
  method: 'GET',
  path: '/api/pairing-agreements/:agreementId/document',
  access: 'signedIn',
  summary: { 'zh-CN': '结对帮扶协议书（.docx）；只给签约各方和县级办公室完整电话', en: 'The agreement as a paper to sign (.docx), with whole telephone numbers for its parties and the office' },
  params: agreementParams,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const showAgreementPhone = defineEndpoint({
  name: 'showAgreementPhone',
  method: 'POST',
  path: '/api/pairing-agreements/:agreementId/contacts/:contact/phone',
  access: 'signedIn',
  summary: { 'zh-CN': '查看协议联系人的电话（须说明原因，留痕）', en: 'Show the telephone number of a contact of an agreement, with a reason and a trace' },
  /** `contact`: which of them, counted from 0. */
  params: agreementParams.extend({ contact: z.coerce.number().int().min(0).max(99) }),
  body: z.strictObject({ reason: writtenLine(100) }),
  response: z.strictObject({ phone: z.string() }),
});

export const confirmAgreement = defineEndpoint({
  name: 'confirmAgreement',
  method: 'POST',
  path: '/api/pairing-agreements/:agreementId/confirmation',
  access: ['orgHead', 'village'],
  summary: { 'zh-CN': '确认结对协议', en: 'Confirm an agreement for one’s side' },
  params: agreementParams,
  response: z.strictObject({ isConfirmedByBoth: z.boolean() }),
});

export const addSignedPaper = defineEndpoint({
  name: 'addSignedPaper',
  method: 'POST',
  path: '/api/pairing-agreements/:agreementId/signed-papers',
  access: officeRoles,
  summary: { 'zh-CN': '录入已签字盖章的纸质协议', en: 'Put in a signed paper agreement' },
  bodyLimit: Math.ceil(largestPaper * 1.4),
  params: agreementParams,
  body: z.strictObject({
    fileName: writtenLine(200),
    /** The bytes of a PDF, JPEG or PNG of at most 10 MB, in base64. */
    content: z.string().max(Math.ceil(largestPaper * 1.4)),
    /** Whose signatures stand on it. */
    signedByVillage: z.boolean(),
    signedByOrganizationIds: z.array(idSchema).max(50),
  }),
  response: z.strictObject({ paperId: idSchema, sha256: z.string() }),
});

export const downloadSignedPaper = defineEndpoint({
  name: 'downloadSignedPaper',
  method: 'GET',
  path: '/api/pairing-papers/:paperId',
  access: 'signedIn',
  summary: { 'zh-CN': '已签字盖章的纸质协议（原件）', en: 'A signed paper agreement as it was put in' },
  params: z.strictObject({ paperId: idSchema }),
  file: 'application/octet-stream',
});
