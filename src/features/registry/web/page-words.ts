import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const registryPageWords = {
  households: { 'zh-CN': '农户台账', en: 'Households' },
  household: { 'zh-CN': '农户', en: 'Household' },
  register: { 'zh-CN': '登记一户', en: 'Register a household' },
  village: { 'zh-CN': '村', en: 'Village' },
  villages: { 'zh-CN': '各村情况', en: 'Villages' },
  addRuleSet: { 'zh-CN': '新增认定规则', en: 'Add a rule set' },
  correctRuleSet: { 'zh-CN': '更正认定规则', en: 'Correct a rule set' },
  ruleSets: { 'zh-CN': '认定规则', en: 'Rule sets' },
} as const satisfies Messages;
