import type { Messages } from '../../kernel/language.ts';

/** Titles: in the console's first load. */
export const outboxPageWords = {
  outbox: { 'zh-CN': '待发送箱', en: 'Outbox' },
  phone: { 'zh-CN': '本机内容', en: 'On this phone' },
} as const satisfies Messages;
