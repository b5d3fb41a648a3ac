import type { Language } from '../../kernel/language.ts';
import { RefusedError } from '../../kernel/refusal.ts';
import { formatSentence } from '../../kernel/translate.ts';
import { catalogue } from '../catalogue.ts';
import { terminalLanguage } from './run-command.ts';

/** Both languages, the terminal's first: an error at the start is often read by somebody else than who caused it. */
export function explain(error: unknown): string {
  const first = terminalLanguage(process.env);
  const order: Language[] = first === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en'];
  const refusals =
    error instanceof RefusedError
      ? error.refusals
      : [{ code: 'main.unforeseen', params: { reason: error instanceof Error ? error.message : String(error) } }];
  return refusals
    .flatMap(({ code, params }) => {
      const sentence = catalogue[code];
      return sentence ? order.map((language) => formatSentence(sentence, language, params)) : [code];
    })
    .join('\n');
}
