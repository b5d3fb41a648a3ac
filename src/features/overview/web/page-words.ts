import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const overviewPageWords = {
  nav: { 'zh-CN': '总览', en: 'Overview' },
} as const satisfies Messages;
