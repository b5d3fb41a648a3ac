import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const needsPageWords = {
  'needs.page.list': { 'zh-CN': '困难和需求', en: 'Needs' },
  'needs.page.new': { 'zh-CN': '登记需求', en: 'Register a need' },
  'needs.page.one': { 'zh-CN': '需求', en: 'Need' },
} as const satisfies Messages;
