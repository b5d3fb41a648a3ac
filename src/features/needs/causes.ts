import type { Sentence } from '../../kernel/language.ts';

/** Stand-in until the registry's own codes are here. */
export const causeWords: Readonly<Record<string, Sentence>> = {
  illness: { 'zh-CN': '因病', en: 'illness' },
  disability: { 'zh-CN': '因残', en: 'disability' },
  schooling: { 'zh-CN': '因学', en: 'schooling costs' },
  disaster: { 'zh-CN': '因灾', en: 'disaster' },
  land: { 'zh-CN': '缺土地', en: 'lack of land' },
  water: { 'zh-CN': '缺水', en: 'lack of water' },
  technique: { 'zh-CN': '缺技术', en: 'lack of skills' },
  labour: { 'zh-CN': '缺劳力', en: 'lack of labour' },
  funds: { 'zh-CN': '缺资金', en: 'lack of funds' },
  transport: { 'zh-CN': '交通条件落后', en: 'poor roads' },
  motivation: { 'zh-CN': '自身发展动力不足', en: 'little drive' },
};
