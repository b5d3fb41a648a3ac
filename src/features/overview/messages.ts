import type { Messages } from '../../kernel/language.ts';

export const overviewMessages = {
  'overview.office-and-places-only': {
    'zh-CN': '总览只供县级办公室、乡镇和村使用。社会组织请看“周报”。',
    en: 'The overview is for the county office, townships and villages. Organizations have theirs under “Weekly reports”.',
  },
} as const satisfies Messages;
