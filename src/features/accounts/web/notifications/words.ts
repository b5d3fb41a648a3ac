import type { Messages } from '../../../../kernel/language.ts';

export const notificationWords = {
  bell: { 'zh-CN': '提醒', en: 'Notices' },
  bellUnread: { 'zh-CN': '提醒：{count} 条未读', en: '{count, plural, one {Notices: # unread} other {Notices: # unread}}' },
  loading: { 'zh-CN': '正在载入…', en: 'Loading…' },
  none: { 'zh-CN': '还没有提醒', en: 'No notices yet' },
  unread: { 'zh-CN': '未读', en: 'Unread' },
} as const satisfies Messages;
