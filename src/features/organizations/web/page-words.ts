import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const organizationPageWords = {
  list: { 'zh-CN': '社会组织', en: 'Organizations' },
  one: { 'zh-CN': '社会组织档案', en: 'Organization' },
  own: { 'zh-CN': '本单位', en: 'Our organization' },
  capabilities: { 'zh-CN': '能力目录', en: 'Capabilities' },
} as const satisfies Messages;
