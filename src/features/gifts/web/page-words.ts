import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const giftPageWords = {
  'gifts.page.list': { 'zh-CN': '捐助款物', en: 'Gifts' },
  'gifts.page.one': { 'zh-CN': '捐助的去向', en: 'Where a gift went' },
} as const satisfies Messages;
