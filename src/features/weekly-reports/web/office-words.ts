import { useTranslator } from '../../../ui/language/use-translator.ts';
import { actMessages } from '../../assistance/web-messages.ts';
import { weeklyReportMessages } from '../messages.ts';
import { officeMessages } from '../web-messages-office.ts';
import { rollUpMessages } from '../web-messages-roll-up.ts';
import { weeklyReportWebMessages } from '../web-messages.ts';
import { weeklyReportPageWords } from './page-words.ts';

const words = {
  ...actMessages,
  ...weeklyReportPageWords,
  ...weeklyReportMessages,
  ...weeklyReportWebMessages,
  ...officeMessages,
  ...rollUpMessages,
};

/** The words of the county office's pages. */
export function useOfficeWords() {
  return useTranslator(words);
}
