import * as z from 'zod';
import { officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { bytesSchema } from '../../kernel/bytes-schema.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { writtenText } from '../../kernel/written-text.ts';
import { evidenceKinds } from './content-kind.ts';
import { arrivalSchema, evidenceViewSchema, fullArrivalSchema, pieceBytes } from './evidence.ts';

const evidenceParams = z.strictObject({ evidenceId: idSchema });
const mostAtOnce = 100;

export const declareEvidence = defineEndpoint({
  name: 'declareEvidence',
  method: 'POST',
  path: '/api/evidence',
  access: organizationRoles,
  summary: { 'zh-CN': '登记要上传的照片、录音或凭证；已收到过的不用再传', en: 'Declare a photo, voice note or paper before its pieces; what is here already need not be sent' },
  body: z.strictObject({
    evidenceId: idSchema,
    kind: z.enum(evidenceKinds),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    /** As the device calls it: what can be seen to be useless by it is refused before it is sent. */
    mediaType: writtenText(100),
    /** Time of the file, by the device's clock: told where the camera wrote none. */
    capturedAt: instantSchema.nullish(),
    /** The default is no: whoever says nothing says that no face of a child is shown. */
    showsChildFaces: z.boolean().default(false),
  }),
  response: fullArrivalSchema,
});

export const sendEvidencePiece = defineEndpoint({
  name: 'sendEvidencePiece',
  method: 'PUT',
  path: '/api/evidence/:evidenceId/pieces',
  access: organizationRoles,
  summary: { 'zh-CN': '上传一段；顺序和重复都不要紧', en: 'Send one piece; order and repetition do not matter' },
  bodyType: 'application/octet-stream',
  bodyLimit: pieceBytes,
  params: evidenceParams,
  /** Where the piece begins: a multiple of 65,536. */
  query: z.strictObject({ offset: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
  body: bytesSchema,
  response: arrivalSchema,
});

export const viewArrival = defineEndpoint({
  name: 'viewEvidenceArrival',
  method: 'GET',
  path: '/api/evidence/:evidenceId/arrival',
  access: organizationRoles,
  summary: { 'zh-CN': '已收到多少，还缺哪些段，是否已验收', en: 'How much is here, which pieces are missing, whether it was accepted' },
  params: evidenceParams,
  response: fullArrivalSchema,
});

export const listEvidence = defineEndpoint({
  name: 'listEvidence',
  method: 'GET',
  path: '/api/evidence',
  access: 'signedIn',
  summary: { 'zh-CN': '照片、录音和凭证：所列编号中本人可以看的', en: 'Photos, voice notes and papers: those of the ids that the asker may see' },
  query: z.strictObject({ evidenceIds: z.union([idSchema, z.array(idSchema).min(1).max(mostAtOnce)]) }),
  response: z.strictObject({ evidence: z.array(evidenceViewSchema) }),
});

export const showEvidence = defineEndpoint({
  name: 'showEvidence',
  method: 'GET',
  path: '/api/evidence/:evidenceId/display',
  access: 'signedIn',
  summary: { 'zh-CN': '显示用的图片：重新编码，不含位置等信息', en: 'The picture for display: drawn anew, without place or any other note of the camera' },
  params: evidenceParams,
  query: z.strictObject({ size: z.enum(['small', 'large']).default('large') }),
  file: 'image/webp',
});

export const openOriginal = defineEndpoint({
  name: 'openEvidenceOriginal',
  method: 'GET',
  path: '/api/evidence/:evidenceId/original',
  access: [...organizationRoles, ...officeRoles],
  summary: { 'zh-CN': '原件：只给本单位和县级办公室；办公室查看会留痕', en: 'The original, for the organization itself and the office; the office leaves a trace' },
  params: evidenceParams,
  file: 'application/octet-stream',
});

export const markChildFaces = defineEndpoint({
  name: 'markEvidenceChildFaces',
  method: 'POST',
  path: '/api/evidence/:evidenceId/child-faces',
  access: [...organizationRoles, ...officeRoles],
  summary: { 'zh-CN': '标注照片中有没有儿童正脸；有的，别人不能看', en: 'Say whether a photo shows faces of children: nobody else then sees it' },
  params: evidenceParams,
  body: z.strictObject({ showsChildFaces: z.boolean() }),
});
