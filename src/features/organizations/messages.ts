import type { Messages } from '../../kernel/language.ts';

export const organizationsMessages = {
  'organizations.office-only': {
    'zh-CN': '全县社会组织名单只有县级办公室可以查看。',
    en: 'Only the county office may see the list of all organizations.',
  },
} as const satisfies Messages;
