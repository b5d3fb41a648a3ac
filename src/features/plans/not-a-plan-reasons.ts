import type { Sentence } from '../../kernel/language.ts';

/** Why a paper is no plan. The facts carry the English words; people read their own language. */
export const notAPlanReasons = {
  meeting: {
    'zh-CN': '这是会议或培训通知，没有布置结对',
    en: 'a meeting or training notice: it calls people together and lays out no pairing',
  },
  recruitment: { 'zh-CN': '这是招聘、招募通知', en: 'a recruitment notice' },
  award: { 'zh-CN': '这是表彰通报，说的是已做完的工作', en: 'an award or commendation: it honours work that is done' },
  summary: { 'zh-CN': '这是总结或汇报，说的是已做完的工作', en: 'a summary or report of work that is done' },
  news: { 'zh-CN': '这是新闻报道，不是公文', en: 'a news report, not an official paper' },
  publicNotice: {
    'zh-CN': '这是名单或结果的公示，没有布置以后的工作',
    en: 'a public notice of names or results, without work to come',
  },
  reply: { 'zh-CN': '这是批复、请示或纪要，没有布置以后的工作', en: 'a reply, request or record, without work to come' },
  unrelated: { 'zh-CN': '内容与结对帮扶无关', en: 'it is not about paired assistance' },
  empty: { 'zh-CN': '没有布置以后的工作', en: 'it lays out no work to come' },
} as const satisfies Record<string, Sentence>;
export type NotAPlanReason = keyof typeof notAPlanReasons;

/** The sentence of which the facts carry the English words. */
export function notAPlanSentence(reason: string): Sentence {
  return Object.values(notAPlanReasons).find(({ en }) => en === reason) ?? { 'zh-CN': reason, en: reason };
}
