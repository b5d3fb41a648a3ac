import { useMemo } from 'react';
import { assistanceMessages } from '../../assistance/messages.ts';
import type { Sentence } from '../../../kernel/language.ts';
import { formatSentence } from '../../../kernel/translate.ts';
import { useLanguage } from '../../../ui/language/language.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { weeklyReportMessages } from '../messages.ts';
import type { Reason } from '../views.ts';
import { weeklyReportWebMessages } from '../web-messages.ts';
import { weeklyReportPageWords } from './page-words.ts';

const words = { ...weeklyReportPageWords, ...weeklyReportMessages, ...weeklyReportWebMessages };
const reasons: Readonly<Record<string, Sentence>> = { ...assistanceMessages, ...weeklyReportMessages };

/** The feature's words in the language of the page. */
export function useWords() {
  return useTranslator(words);
}

/** Says a refusal or a hint that came as data. */
export function useReasonWords(): (reason: Reason) => string {
  const { language } = useLanguage();
  return useMemo(
    () => (reason) => {
      const sentence = reasons[reason.code];
      return sentence ? formatSentence(sentence, language, reason.params) : reason.code;
    },
    [language],
  );
}
