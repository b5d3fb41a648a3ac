import type { Refusal } from '../../kernel/refusal.ts';
import { planFactsSchema, type PlanFacts } from './facts.ts';
import { pointerOf, sameJson, segmentsOf, valueAt } from './pointer.ts';

/** A fact set by hand: the value that shall stand at a JSON pointer. Lists are corrected whole. */
export interface Correction {
  pointer: string;
  value: unknown;
}

/** Fields that a person may correct; what the machine remarked (`problems`) is decided upon, not rewritten. */
const correctable = new Set([
  'kind',
  'title',
  'issuers',
  'docNumber',
  'issuedOn',
  'recipients',
  'campaign',
  'period',
  'targets',
  'tasks',
  'chief',
  'groups',
  'reporting',
  'contacts',
  'attachments',
  'quotas',
  'citations',
]);

export interface Corrected {
  facts: PlanFacts;
  /** Why nothing was corrected; empty where all went well. */
  refusals: Refusal[];
}

/**
 * Sets facts by hand, all or none. What was set is what stands: a value that the form of the facts does not allow is refused,
 * never trimmed to fit, apart from blanks around words.
 */
export function applyCorrections(facts: PlanFacts, corrections: readonly Correction[]): Corrected {
  const draft: unknown = structuredClone(facts);
  const refusals: Refusal[] = [];
  const wanted = corrections.map(({ pointer, value }) => ({ pointer, value: withoutBlanksAround(value) }));
  for (const [index, { pointer, value }] of wanted.entries()) {
    if (!setAt(draft, pointer, value)) refusals.push({ code: 'plans.no-such-fact', params: { pointer }, at: `body.corrections.${index}` });
  }
  if (refusals.length > 0) return { facts, refusals };
  const parsed = planFactsSchema.safeParse(draft);
  if (!parsed.success) {
    const at = new Set(parsed.error.issues.map((issue) => `/${issue.path.join('/')}`));
    return { facts, refusals: [...at].map((pointer) => ({ code: 'plans.fact-malformed', params: { pointer }, at: pointer })) };
  }
  const dropped = wanted.filter(({ pointer, value }) => !sameJson(valueAt(parsed.data, pointer), value));
  if (dropped.length > 0) {
    return { facts, refusals: dropped.map(({ pointer }) => ({ code: 'plans.fact-malformed', params: { pointer }, at: pointer })) };
  }
  return { facts: parsed.data, refusals };
}

function setAt(document: unknown, pointer: string, value: unknown): boolean {
  const segments = segmentsOf(pointer);
  const last = segments.pop();
  const parent = valueAt(document, pointerOf(segments));
  const field = segments[0] ?? last;
  if (last === undefined || field === undefined || !correctable.has(field)) return false;
  if (Array.isArray(parent)) {
    if (!/^\d+$/.test(last) || Number(last) >= parent.length) return false;
    parent[Number(last)] = value;
    return true;
  }
  if (typeof parent !== 'object' || parent === null || last === '__proto__') return false;
  (parent as Record<string, unknown>)[last] = value;
  return true;
}

/** Blanks and invisible characters that a paste brings along; PostgreSQL stores no NUL and no half of a character. */
function withoutBlanksAround(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[\0\p{Cs}]/gu, '').trim();
  if (Array.isArray(value)) return value.map(withoutBlanksAround);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutBlanksAround(member)]));
}
