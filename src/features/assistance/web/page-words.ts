import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const actPageWords = {
  'assistance.page.ledger': { 'zh-CN': '帮扶台账', en: 'Ledger' },
  'assistance.page.new': { 'zh-CN': '记一笔', en: 'Enter an act' },
  'assistance.page.act': { 'zh-CN': '帮扶记录', en: 'Act of assistance' },
  'assistance.page.correct': { 'zh-CN': '更正帮扶记录', en: 'Correct an act' },
} as const satisfies Messages;
