import type { Messages } from '../../kernel/language.ts';

export const registryMessages = {
  'registry.office-only': {
    'zh-CN': '全县村名单只有县级办公室可以查看。',
    en: 'Only the county office may see the list of all villages.',
  },
} as const satisfies Messages;
