import type { Messages } from '../../kernel/language.ts';

export const burdenMessages = {
  'burden.only-office': {
    'zh-CN': '填报负担由县里查看，用来减少填报。',
    en: 'How much the forms take is read by the office, which is to lower it.',
  },
} as const satisfies Messages;
