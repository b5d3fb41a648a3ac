import type { Messages } from '../../../../kernel/language.ts';

/** Titles: in the console's first load. */
export const importPageWords = {
  imports: { 'zh-CN': '导入台账', en: 'Import into the registry' },
  oneImport: { 'zh-CN': '一次导入', en: 'One import' },
} as const satisfies Messages;
