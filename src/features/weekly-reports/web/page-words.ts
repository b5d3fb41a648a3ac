import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const weeklyReportPageWords = {
  'weekly-report.page.home': { 'zh-CN': '周报', en: 'Weekly reports' },
  'weekly-report.page.desk': { 'zh-CN': '填写周报', en: 'Weekly report' },
  'weekly-report.page.report': { 'zh-CN': '周报', en: 'Weekly report' },
  'weekly-report.page.receipt': { 'zh-CN': '上报回执', en: 'Receipt' },
  'weekly-report.page.board': { 'zh-CN': '周报台账', en: 'Report board' },
  'weekly-report.page.roll-up': { 'zh-CN': '每周汇总', en: 'Weekly roll-up' },
} as const satisfies Messages;
