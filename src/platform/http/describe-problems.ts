import * as z from 'zod';
import type { Problem } from './problem.ts';

const sentenceSchema = z.object({ 'zh-CN': z.string(), en: z.string() });

const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    status: z.int(),
    title: z.string(),
    requestId: z.string(),
    refusals: z.array(
      z.object({
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        at: z.string().optional(),
        message: sentenceSchema,
      }),
    ),
  })
  .describe('Why a request was refused (RFC 9457): every reason with its stable code and a sentence in Chinese and English.') satisfies z.ZodType<Problem>;

const problemAnswer = {
  description: 'Refused. 400, 401, 403, 404, 409, 413, 415 and 429 lie with the request; 503 may be sent again after Retry-After seconds. 被拒绝，附全部理由。',
  headers: { 'Retry-After': { description: 'Seconds, with 429 and 503.', schema: { type: 'integer' } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

interface Description {
  paths?: Record<string, object | undefined>;
  components?: { schemas?: object; responses?: object };
}

/** Adds to an OpenAPI document what every endpoint answers when it refuses: described once, referred to by each. */
export function describeProblems<D extends Description>(document: D): D {
  const { $schema: _, ...schema } = z.toJSONSchema(problemSchema);
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path ?? {}) as { responses?: Record<string, object> }[]) {
      operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } };
    }
  }
  return {
    ...document,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: schema },
      responses: { ...document.components?.responses, Problem: problemAnswer },
    },
  };
}
