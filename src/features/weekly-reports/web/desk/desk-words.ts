import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { weeklyReportMessages } from '../../messages.ts';
import { deskMessages } from '../../web-messages-desk.ts';
import { weeklyReportWebMessages } from '../../web-messages.ts';
import { weeklyReportPageWords } from '../page-words.ts';

const words = { ...weeklyReportPageWords, ...weeklyReportMessages, ...weeklyReportWebMessages, ...deskMessages };

/** The words of the organization's own desk. */
export function useDeskWords() {
  return useTranslator(words);
}
