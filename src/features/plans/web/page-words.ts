import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const planPageWords = {
  listTitle: { 'zh-CN': '方案与行动', en: 'Plans and campaigns' },
  nav: { 'zh-CN': '方案与行动', en: 'Plans' },
  noticePage: { 'zh-CN': '核对通知', en: 'Check a notice' },
  campaignPage: { 'zh-CN': '行动', en: 'Campaign' },
} as const satisfies Messages;
