import * as z from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { RefusedError, type Refusal } from '../../kernel/refusal.ts';

const chineseReason = zhCN().localeError;

export interface ValidInput {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** Checks params, query and body against the endpoint; refuses with every wrong field at once, unknown ones included. */
export function validInput(
  endpoint: Endpoint,
  raw: { params: unknown; query: unknown; body: unknown },
): ValidInput {
  const refusals: Refusal[] = [];
  const check = (part: 'params' | 'query' | 'body', schema: z.ZodType | undefined): unknown => {
    if (!schema) return undefined;
    const result = strict(schema).safeParse(raw[part] ?? {}, { reportInput: true });
    if (result.success) return result.data;
    refusals.push(...result.error.issues.map((issue) => refusalOf(part, issue)));
    return undefined;
  };
  const input = { params: check('params', endpoint.params), query: check('query', endpoint.query), body: check('body', endpoint.body) };
  if (refusals.length > 0) throw new RefusedError('invalid', refusals);
  return input;
}

/** Unknown fields are refused, never dropped in silence. */
function strict(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema;
}

function refusalOf(part: string, issue: z.core.$ZodIssue): Refusal {
  const at = [part, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    return { code: 'http.unknown-field', at, params: { names: issue.keys.join(', ') } };
  }
  const said = chineseReason?.(issue as z.core.$ZodRawIssue);
  const reason = typeof said === 'string' ? said : (said?.message ?? issue.message);
  return { code: 'http.invalid-field', at, params: { reason, reasonEn: issue.message } };
}
