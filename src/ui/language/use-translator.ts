import { useMemo } from 'react';
import type { Messages, Sentence } from '../../kernel/language.ts';
import { formatSentence, translatorFor, type MessageParams, type Translator } from '../../kernel/translate.ts';
import { useLanguage } from './language.tsx';

/** A feature's own `t('weekly-report.submit', { count })`, in the language of the page. */
export function useTranslator<M extends Messages>(messages: M): Translator<M> {
  const { language } = useLanguage();
  return useMemo(() => translatorFor(messages, language), [messages, language]);
}

/** Says a sentence that came as data: a title of a page, a reason from the server. */
export function useSay(): (sentence: Sentence, params?: MessageParams) => string {
  const { language } = useLanguage();
  return useMemo(() => (sentence, params) => formatSentence(sentence, language, params), [language]);
}
