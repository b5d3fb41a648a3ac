import type { Language, Messages, Sentence } from '../../kernel/language.ts';
import type { Refusal, RefusalKind } from '../../kernel/refusal.ts';
import { formatSentence } from '../../kernel/translate.ts';

/** The one place where a kind of refusal becomes an HTTP status. */
export const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
};

/** The body of every error answer (RFC 9457), with each reason in both languages. */
export interface Problem {
  type: 'about:blank';
  status: number;
  /** The first reason's sentence in the caller's language. */
  title: string;
  requestId: string;
  refusals: (Refusal & { message: Sentence })[];
}

export function problemOf(
  status: number,
  refusals: readonly Refusal[],
  { catalogue, language, requestId }: { catalogue: Messages; language: Language; requestId: string },
): Problem {
  const told = refusals.map((refusal) => ({ ...refusal, message: sentenceOf(catalogue, refusal, requestId) }));
  return { type: 'about:blank', status, title: told[0]?.message[language] ?? '', requestId, refusals: told };
}

function sentenceOf(catalogue: Messages, refusal: Refusal, requestId: string): Sentence {
  const sentence = catalogue[refusal.code];
  if (!sentence) return { 'zh-CN': refusal.code, en: refusal.code };
  const params = { requestId, at: refusal.at ?? '', ...refusal.params };
  return { 'zh-CN': formatSentence(sentence, 'zh-CN', params), en: formatSentence(sentence, 'en', params) };
}
