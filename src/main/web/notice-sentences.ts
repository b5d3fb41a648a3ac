import { weeklyReportMessages } from '../../features/weekly-reports/messages.ts';
import type { Messages } from '../../kernel/language.ts';

/** Sentences of the notices of every feature, by kind. */
export const noticeSentences: Messages = { ...weeklyReportMessages };
