import { useCallback } from 'react';
import type { Messages } from '../../../kernel/language.ts';
import { useLanguage } from '../../../ui/language/language.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { coverageMessages } from '../messages.ts';
import { coveragePageWords } from './page-words.ts';

const webWords = {
  'gaps.lead': {
    'zh-CN': '不落一村、不落一户、不落一人。按登记情况实时算出，补上即消。',
    en: 'No village, no household, no person left out. Worked out from what is registered; an entry goes as soon as it is mended.',
  },
  'gaps.export': { 'zh-CN': '导出', en: 'Export' },
  'gaps.kinds': { 'zh-CN': '村、户、人', en: 'Villages, households, persons' },
  'gaps.kind.village': { 'zh-CN': '落下的村', en: 'Villages' },
  'gaps.kind.household': { 'zh-CN': '落下的户', en: 'Households' },
  'gaps.kind.person': { 'zh-CN': '落下的人', en: 'Persons' },
  'gaps.what.village': { 'zh-CN': '没有双方都确认、在期限内的结对', en: 'No pairing that both sides have confirmed and that is in its term' },
  'gaps.what.household': {
    'zh-CN': '未脱贫或有风险，没有责任单位或没有在执行的措施',
    en: 'In an unfinished category, without a responsible organization or a live measure',
  },
  'gaps.what.person': { 'zh-CN': '在这些户里，没有任何措施覆盖', en: 'Living in such a household, covered by no measure' },
  'gaps.none.village': { 'zh-CN': '没有落下的村', en: 'No village is left out' },
  'gaps.none.household': { 'zh-CN': '没有落下的户', en: 'No household is left out' },
  'gaps.none.person': { 'zh-CN': '没有落下的人', en: 'Nobody is left out' },
  'gaps.none-words.village': { 'zh-CN': '每个村都有双方确认的结对。', en: 'Every village has a pairing that both sides have confirmed.' },
  'gaps.none-words.household': {
    'zh-CN': '已登记的未脱贫户和有风险的户，户户有责任单位、有在执行的措施。',
    en: 'Every registered household in an unfinished category has a responsible organization and a live measure.',
  },
  'gaps.none-words.person': {
    'zh-CN': '已登记的未脱贫户和有风险的户里，人人都有措施覆盖。',
    en: 'Everybody in the registered households of unfinished categories is covered by a measure.',
  },
  'gaps.no-villages': { 'zh-CN': '还没有村', en: 'No villages yet' },
  'gaps.no-villages-words': {
    'zh-CN': '行动启动、结对安排好以后，落下的村、户、人会自动列在这里。',
    en: 'Once a campaign is live and pairings are arranged, whoever is left out is listed here by itself.',
  },
  'gaps.load-notice': { 'zh-CN': '去载入通知', en: 'Load a notice' },
  'gaps.none-here': { 'zh-CN': '这里没有落下的', en: 'Nothing is left out here' },
  'gaps.filter.township': { 'zh-CN': '乡镇', en: 'Township' },
  'gaps.filter.village': { 'zh-CN': '村', en: 'Village' },
  'gaps.filter.all': { 'zh-CN': '全部', en: 'All' },
  'gaps.filter.clear': { 'zh-CN': '清除筛选', en: 'Clear filters' },
  'gaps.village': { 'zh-CN': '村', en: 'Village' },
  'gaps.head': { 'zh-CN': '户主', en: 'Head' },
  'gaps.person': { 'zh-CN': '姓名', en: 'Name' },
  'gaps.no-head': { 'zh-CN': '无户主', en: 'No head' },
  'gaps.is-head': { 'zh-CN': '户主', en: 'Head of the household' },
  'gaps.persons': { 'zh-CN': '{count}人', en: '{count, plural, one {# person} other {# persons}}' },
  'gaps.category': { 'zh-CN': '类别', en: 'Category' },
  'gaps.lacking': { 'zh-CN': '缺什么', en: 'Missing' },
  'gaps.lacking.responsible': { 'zh-CN': '没有责任单位', en: 'No responsible organization' },
  'gaps.lacking.measure': { 'zh-CN': '没有在执行的措施', en: 'No live measure' },
  'gaps.on-paper': { 'zh-CN': '{count} 个结对待确认', en: '{count, plural, one {# pairing waits} other {# pairings wait}} for confirmation' },
  'gaps.no-pairing': { 'zh-CN': '没有结对', en: 'No pairing' },
  'gaps.term-over': { 'zh-CN': '协议已到期', en: 'The agreement has run out' },
  'gaps.begins-on': { 'zh-CN': '协议{day}起生效', en: 'Agreement from {day}' },
  'gaps.since': { 'zh-CN': '自何日起', en: 'Since' },
  'gaps.days': { 'zh-CN': '{count, number} 天', en: '{count, plural, one {# day} other {# days}}' },
  'gaps.next': { 'zh-CN': '下一步', en: 'Next step' },
  'gaps.assign': { 'zh-CN': '落实责任单位', en: 'Assign an organization' },
  'gaps.measure': { 'zh-CN': '登记措施', en: 'Enter a measure' },
  'gaps.to-pairings': { 'zh-CN': '去结对', en: 'Pair it' },
  'gaps.to-confirm': { 'zh-CN': '去确认', en: 'Have it confirmed' },
  'gaps.to-renew': { 'zh-CN': '去续签', en: 'Renew it' },
  'gaps.to-see': { 'zh-CN': '看结对', en: 'See its pairings' },
  'gaps.by-others': { 'zh-CN': '由县级办公室或乡镇落实', en: 'For the county office or the township' },
  'gaps.measure-by-others': {
    'zh-CN': '由责任单位、村、乡镇或县级办公室登记',
    en: 'For its responsible organization, village, township or the county office',
  },
  'gaps.assigned-many': {
    'zh-CN': '{village}：给 {count} 户落实了责任单位。',
    en: '{village}: {count, plural, one {# household has} other {# households have}} a responsible organization now.',
  },
  'gaps.measured-many': {
    'zh-CN': '{village}：给 {count} 户登记了措施。',
    en: '{village}: a measure was entered for {count, plural, one {# household} other {# households}}.',
  },

  'care.title': { 'zh-CN': '责任单位和帮扶措施', en: 'Who answers for it and what is done' },
  'care.responsible': { 'zh-CN': '责任单位', en: 'Responsible organization' },
  'care.measures': { 'zh-CN': '帮扶措施', en: 'Measures' },
  'care.no-responsible': { 'zh-CN': '还没有责任单位', en: 'Nobody answers for this household yet' },
  'care.no-measure': { 'zh-CN': '还没有在执行的措施', en: 'Nothing is being done yet' },
  'care.ended-ones': { 'zh-CN': '已结束 {count} 项', en: '{count} ended' },
  'care.from': { 'zh-CN': '{from}起', en: 'from {from}' },
  'care.from-to': { 'zh-CN': '{from}至{to}', en: '{from} to {to}' },
  'care.was-cancelled': { 'zh-CN': '当天取消', en: 'cancelled on the same day' },
  'care.ended-hand': { 'zh-CN': '已解除：{reason}', en: 'Ended: {reason}' },
  'care.ended-pairing': { 'zh-CN': '与本村的结对已结束', en: 'The pairing with the village ended' },
  'care.ended-moved': { 'zh-CN': '这一户搬到了没有结对的村', en: 'The household moved to a village that it is not paired with' },
  'care.ended-lapsed': { 'zh-CN': '期满', en: 'Its term was over' },
  'care.whole-household': { 'zh-CN': '全户', en: 'The whole household' },
  'care.government': { 'zh-CN': '政府落实', en: 'By the government' },
  'care.end': { 'zh-CN': '结束', en: 'End' },
  'care.ended-because': { 'zh-CN': '结束原因：{reason}', en: 'ended because: {reason}' },
  'care.acts': { 'zh-CN': '对应的帮扶记录', en: 'Acts that answer it' },
  'care.change': { 'zh-CN': '调整', en: 'Change' },
  'care.save': { 'zh-CN': '保存', en: 'Save' },
  'care.end-responsible': { 'zh-CN': '解除责任单位', en: 'End the responsibility' },
  'care.end-measure': { 'zh-CN': '结束措施', en: 'End the measure' },
  'care.change-measure': { 'zh-CN': '调整措施', en: 'Change the measure' },
  'care.end-words': { 'zh-CN': '从今天起不再算数，记录保留。', en: 'It no longer counts from today; the record stays.' },
  'care.reason': { 'zh-CN': '原因', en: 'Reason' },
  'care.for-whom': { 'zh-CN': '给谁', en: 'For whom' },
  'care.this-household': { 'zh-CN': '这一户（{name}）', en: 'This household ({name})' },
  'care.whole-village': { 'zh-CN': '{village}还没有责任单位的每一户', en: 'Every household of {village} without one' },
  'care.whole-village-measure': { 'zh-CN': '{village}还没有措施的每一户', en: 'Every household of {village} without a measure' },
  'care.in-turn': { 'zh-CN': '选几家的，按户轮流分。', en: 'With several chosen, the households are given to them in turn.' },
  'care.organization': { 'zh-CN': '责任单位', en: 'Organization' },
  'care.carried-out-by': { 'zh-CN': '由谁落实', en: 'Carried out by' },
  'care.kind': { 'zh-CN': '措施类别', en: 'Kind of measure' },
  'care.content': { 'zh-CN': '具体内容', en: 'What exactly' },
  'care.content-hint': { 'zh-CN': '例如：送化肥2袋，教种早熟洋芋', en: 'For example: two sacks of fertilizer, how to grow early potatoes' },
  'care.ends-on': { 'zh-CN': '到哪天为止（可不填）', en: 'Last day (may be left empty)' },
  'care.choose': { 'zh-CN': '请选择', en: 'Choose' },
  'care.not-paired': { 'zh-CN': '{village}还没有结对的社会组织', en: 'No organization is paired with {village}' },
  'care.not-paired-words': {
    'zh-CN': '责任单位从与本村结对的社会组织里选。请先建立结对。',
    en: 'Who answers for a household is one of the organizations paired with its village. Make a pairing first.',
  },
  'care.not-yours': {
    'zh-CN': '这一户的措施由它的责任单位、村、乡镇或县级办公室登记。',
    en: 'Measures for this household are entered by its responsible organization, its village, its township or the county office.',
  },
  'care.close': { 'zh-CN': '知道了', en: 'Close' },
} as const satisfies Messages;

const words = { ...coverageMessages, ...coveragePageWords, ...webWords };

export function useCoverageWords() {
  return useTranslator(words);
}

/** Picks the language of a name that the server told in both. */
export function useTold(): (told: { 'zh-CN': string; en: string }) => string {
  const { language } = useLanguage();
  return useCallback((told) => told[language], [language]);
}
