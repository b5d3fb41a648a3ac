import type { Messages } from '../../../../kernel/language.ts';

export const servingWords = {
  'assistance.serving': { 'zh-CN': '对应的帮扶记录', en: 'Acts that answer it' },
  'assistance.serving-none': { 'zh-CN': '还没有帮扶记录写明对应这一项。', en: 'No act says yet that it answers this.' },
} as const satisfies Messages;
