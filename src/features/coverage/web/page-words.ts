import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const coveragePageWords = {
  'coverage.page.gaps': { 'zh-CN': '不落清单', en: 'Gap list' },
} as const satisfies Messages;
