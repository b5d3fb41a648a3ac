import type { Messages } from '../../kernel/language.ts';

/** Reasons why something may not be done. */
export const coverageMessages = {
  'coverage.starts-in-future': {
    'zh-CN': '开始日期不能晚于今天。还没有开始的，等开始那天再登记。',
    en: 'It cannot begin after today. Enter it on the day on which it begins.',
  },
  'coverage.ends-before-it-starts': { 'zh-CN': '结束日期早于开始日期。', en: 'It would end before it begins.' },
  'coverage.already-ended': { 'zh-CN': '这一项已经结束，不能再改。', en: 'This has ended and can no longer be changed.' },
  'coverage.household-ended': { 'zh-CN': '这一户已销户，不再安排帮扶。', en: 'This household has left the registry; nothing more is arranged for it.' },
  'coverage.household-moved': {
    'zh-CN': '这一户刚刚搬到别的村，什么都没有改。请重新打开后再办理。',
    en: 'This household has just moved to another village; nothing was changed. Open it again first.',
  },
  'coverage.no-such-household': { 'zh-CN': '没有找到这一户。', en: 'There is no such household.' },
  'coverage.no-such-village': { 'zh-CN': '没有找到这个村。', en: 'There is no such village.' },
  'coverage.no-such-person': { 'zh-CN': '这个人不在这一户。', en: 'This person does not live in this household.' },
  'coverage.no-such-responsibility': { 'zh-CN': '没有找到这个责任单位的记录。', en: 'There is no such responsibility.' },
  'coverage.no-such-measure': { 'zh-CN': '没有找到这项措施。', en: 'There is no such measure.' },
  'coverage.no-such-organization': { 'zh-CN': '没有找到这家社会组织。', en: 'There is no such organization.' },
  'coverage.no-such-kind': { 'zh-CN': '没有这一类措施。', en: 'There is no such kind of measure.' },
  'coverage.no-such-need': {
    'zh-CN': '这一户和所在的村没有登记这项需求，请从本户或本村待解决的需求中选择。',
    en: 'Neither this household nor its village has such a need. Choose one of their open needs.',
  },
  'coverage.need-closed': {
    'zh-CN': '这项需求已经办结，不再登记措施。还缺的，请重新登记需求。',
    en: 'This need is closed, no measure can be entered for it. What is still missing is registered as a new need.',
  },
  'coverage.not-paired': {
    'zh-CN': '{organization}没有与这个村结对，不能作为责任单位。请先建立结对。',
    en: '{organization} has no pairing with this village and cannot answer for its households. Make the pairing first.',
  },
  'coverage.already-responsible': { 'zh-CN': '{organization}已经是这一户的责任单位。', en: '{organization} answers for this household already.' },
  'coverage.not-yours-to-assign': {
    'zh-CN': '责任单位由县级办公室或本乡镇落实。',
    en: 'Who answers for a household is decided by the county office or its township.',
  },
  'coverage.not-yours-to-measure': {
    'zh-CN': '措施由村、乡镇、县级办公室登记；社会组织只登记自己负责的户、自己落实的措施。',
    en: 'Measures are entered by village, township and county office; an organization enters its own, for households that it answers for.',
  },
  'coverage.bad-cursor': { 'zh-CN': '翻页位置无效，请从第一页重新打开。', en: 'This place in the list is not valid. Open the list from its first page.' },
} as const satisfies Messages;
