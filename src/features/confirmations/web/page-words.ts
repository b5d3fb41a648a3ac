import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const confirmationPageWords = {
  'confirmations.page.open': { 'zh-CN': '待确认', en: 'To confirm' },
  'confirmations.page.codes': { 'zh-CN': '确认码', en: 'Codes' },
} as const satisfies Messages;
