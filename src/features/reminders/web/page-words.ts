import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const reminderPageWords = {
  office: { 'zh-CN': '催报提醒', en: 'Reminders' },
  own: { 'zh-CN': '我的提醒', en: 'My reminders' },
} as const satisfies Messages;
