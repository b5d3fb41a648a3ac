import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const assistancePageWords = {
  'assistance.page.record': { 'zh-CN': '记一笔', en: 'Enter an act' },
} as const satisfies Messages;
