import type { Messages } from '../../kernel/language.ts';

export const burdenMessages = {
  'burden.only-office': {
    'zh-CN': '填报负担由县级办公室查看和开关，用来减少填报。',
    en: 'How much the forms take is read, and switched on or off, by the county office, which is to lower it.',
  },
} as const satisfies Messages;
