import type { Messages } from '../../kernel/language.ts';

/** The three principles and the reasons of their scores. */
export const fitMessages = {
  'pairing.principle.purpose': { 'zh-CN': '宗旨相符', en: 'Purpose' },
  'pairing.principle.capability': { 'zh-CN': '能力匹配', en: 'Capability' },
  'pairing.principle.convenience': { 'zh-CN': '便于开展', en: 'Convenience' },

  'pairing.fit.no-needs': { 'zh-CN': '村里还没有登记需求，按中等计', en: 'The village has no registered needs yet: counted as middling' },
  'pairing.fit.purpose-in-scope': {
    'zh-CN': '宗旨或业务范围写有{kinds}，正是村里需要的',
    en: 'Its purpose or scope names {kinds}, which the village needs',
  },
  'pairing.fit.purpose-in-name': {
    'zh-CN': '从名称看从事{kinds}，正是村里需要的',
    en: 'By its name it works in {kinds}, which the village needs',
  },
  'pairing.fit.purpose-outside': {
    'zh-CN': '村里需要的{kinds}不在它的宗旨和业务范围内',
    en: 'The village needs {kinds}, which its purpose and scope do not name',
  },
  'pairing.fit.purpose-not-said': {
    'zh-CN': '还没有填写宗旨和业务范围，只看了名称',
    en: 'Purpose and scope are not filled in: judged by the name alone',
  },
  'pairing.fit.nothing-confirmed': { 'zh-CN': '还没有核实过它的任何能力', en: 'None of its capabilities has been confirmed yet' },
  'pairing.fit.can': { 'zh-CN': '能提供村里需要的{kinds}', en: 'Can give {kinds}, which the village needs' },
  'pairing.fit.can-all': { 'zh-CN': '能提供{kinds}', en: 'Can give {kinds}' },
  'pairing.fit.cannot': { 'zh-CN': '没有{kinds}方面的能力', en: 'Cannot give {kinds}' },
  'pairing.fit.staff': {
    'zh-CN': '有工作人员{count}人',
    en: '{count, plural, one {# person} other {# people}} employed',
  },
  'pairing.fit.staff-not-said': { 'zh-CN': '没有填写工作人员数', en: 'It is not said how many it employs' },
  'pairing.fit.same-township': { 'zh-CN': '就在{place}，上门方便', en: 'Works in {place}, close by' },
  'pairing.fit.other-township': { 'zh-CN': '在{place}，与村不在同一个乡镇', en: 'Works in {place}, another township' },
  'pairing.fit.short-road': { 'zh-CN': '村离县城{count}公里，半天能来回', en: 'The village is {count} km from the county town: there and back in half a day' },
  'pairing.fit.long-road': { 'zh-CN': '村离县城{count}公里，路上费时间', en: 'The village is {count} km from the county town, a long way' },
  'pairing.fit.place-not-said': {
    'zh-CN': '没有填写所在乡镇，远近不清楚',
    en: 'It is not said in which township it works',
  },
  'pairing.fit.remote': { 'zh-CN': '{kinds}可以不见面开展', en: '{kinds} can be given without meeting' },
  'pairing.fit.time-short': { 'zh-CN': '{kinds}时间紧，离期限不到14天', en: 'Little time for {kinds}: less than 14 days are left' },
} as const satisfies Messages;
