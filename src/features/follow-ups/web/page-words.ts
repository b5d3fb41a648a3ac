import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const followUpPageWords = {
  'follow-ups.page': { 'zh-CN': '回访', en: 'Follow-ups' },
} as const satisfies Messages;
