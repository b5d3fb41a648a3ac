import type { Messages } from '../../../kernel/language.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { followUpMessages } from '../messages.ts';
import { followUpPageWords } from './page-words.ts';

const words = {
  ...followUpPageWords,
  'follow-ups.lead.own': {
    'zh-CN': '帮扶过了一个月、两个月、三个月，现在还有效吗？一项点一下就行；超过30天没答也没关系，不再追问。',
    en: 'A month, two or three after help was given: does it still hold? One tap each; what is not answered within 30 days is let go.',
  },
  'follow-ups.lead.others': {
    'zh-CN': '村里回访时说没有了或不如预期的帮扶，最近说的在前。看看还能帮上什么。',
    en: 'Help of which the villages say that it is gone or not as it was hoped, the latest word first. See what would help now.',
  },
  'follow-ups.due': { 'zh-CN': '待回访', en: 'To answer' },
  'follow-ups.none-due': { 'zh-CN': '现在没有要回访的', en: 'Nothing is to be answered now' },
  'follow-ups.none-due-words': { 'zh-CN': '到了日子的帮扶会显示在这里。', en: 'Help appears here when its day has come.' },
  'follow-ups.after': { 'zh-CN': '第{days}天回访', en: 'After {days} days' },
  'follow-ups.for-village': { 'zh-CN': '全村', en: 'The whole village' },
  'follow-ups.holds': { 'zh-CN': '仍有效', en: 'Still holds' },
  'follow-ups.holds-again': { 'zh-CN': '现在又有效了', en: 'Holds again' },
  'follow-ups.holds-again-for': { 'zh-CN': '{name}：现在又有效了', en: '{name}: holds again' },
  'follow-ups.holds-for': { 'zh-CN': '{name}：仍有效', en: '{name}: still holds' },
  'follow-ups.ended': { 'zh-CN': '没有了或不如预期', en: 'Gone, or not as hoped' },
  'follow-ups.ended-for': { 'zh-CN': '{name}：没有了或不如预期', en: '{name}: gone, or not as hoped' },
  'follow-ups.saved-holds': { 'zh-CN': '已保存：{name}，仍有效', en: 'Saved. {name}: still holds' },
  'follow-ups.saved-ended': { 'zh-CN': '已保存：{name}，没有了或不如预期', en: 'Saved. {name}: gone, or not as hoped' },
  'follow-ups.no-head': { 'zh-CN': '无户主', en: 'No head' },
  'follow-ups.dialog-title': { 'zh-CN': '没有了，或不如预期', en: 'It is gone, or not as it was hoped' },
  'follow-ups.dialog-words': {
    'zh-CN': '几个字就够，例如“机器坏了”“已返乡”。办公室和帮扶单位会看到，用来想办法，不用来追究谁。',
    en: 'A few words will do: “the machine broke”, “came home”. Office and organization read them to see what would help, not to blame anybody.',
  },
  'follow-ups.reason': { 'zh-CN': '怎么了', en: 'What happened' },
  'follow-ups.which': { 'zh-CN': '是哪几户（都是就不用选）', en: 'For whom (leave empty where for all)' },
  'follow-ups.save': { 'zh-CN': '保存', en: 'Save' },
  'follow-ups.ended-title': { 'zh-CN': '已失效的帮扶', en: 'What holds no more' },
  'follow-ups.none-ended': { 'zh-CN': '目前没有失效的帮扶', en: 'No help has ended so far' },
  'follow-ups.ended-more': { 'zh-CN': '这里列出最近说的{shown}项，更早的没有列出。', en: 'The latest {shown} are shown; there are earlier ones.' },
  'follow-ups.none-ended-words': { 'zh-CN': '村里回访时说没有了的帮扶会列在这里。', en: 'Help that a village says is gone is listed here.' },
  'follow-ups.said': { 'zh-CN': '{name}：{reason}', en: '{name}: {reason}' },
  'follow-ups.concerns': { 'zh-CN': '涉及：{names}', en: 'For: {names}' },
  'follow-ups.register-need': { 'zh-CN': '登记需求', en: 'Register a need' },
  'follow-ups.register-need-for': { 'zh-CN': '为{name}登记需求', en: 'Register a need of {name}' },
  'follow-ups.together': { 'zh-CN': '与同一周的同类帮扶一起问：', en: 'Asked together with help of the same kind in the same week:' },
  'follow-ups.state.upcoming': { 'zh-CN': '还没到日子', en: 'Not yet' },
  'follow-ups.state.open': { 'zh-CN': '待回访', en: 'To answer' },
  'follow-ups.state.holds': { 'zh-CN': '仍有效', en: 'Holds' },
  'follow-ups.state.ended': { 'zh-CN': '不再有效', en: 'Holds no more' },
  'follow-ups.state.lapsed': { 'zh-CN': '没有回访', en: 'Not answered' },
  'follow-ups.state.dropped': { 'zh-CN': '不用再问', en: 'Not asked any more' },
  'follow-ups.act-withdrawn': followUpMessages['follow-ups.act-withdrawn'],
  'follow-ups.act-disputed': followUpMessages['follow-ups.act-disputed'],
  'follow-ups.never-asked': followUpMessages['follow-ups.never-asked'],
  'follow-ups.outdated': { 'zh-CN': '更正之前说的，不再算数', en: 'before the correction; counts no more' },
  'follow-ups.said-holds': { 'zh-CN': '{name}：仍有效', en: '{name}: it still holds' },
} as const satisfies Messages;

export function useFollowUpWords() {
  return useTranslator(words);
}
