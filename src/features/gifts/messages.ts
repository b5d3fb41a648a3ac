import type { Messages } from '../../kernel/language.ts';

export const giftMessages = {
  'gifts.own-organization-only': { 'zh-CN': '只能登记本单位的捐助款物', en: 'Only gifts of one’s own organization are entered' },
  'gifts.not-found': { 'zh-CN': '没有找到这笔捐助', en: 'There is no such gift' },
  'gifts.entry-not-found': { 'zh-CN': '这笔捐助里没有这一条登记，请刷新后再试', en: 'The gift has no such entry; reload and try again' },
  'gifts.exists': { 'zh-CN': '这笔捐助已经登记过，内容已保留，请刷新后查看', en: 'This gift has been entered already and is kept; reload to see it' },
  'gifts.entry-exists': { 'zh-CN': '这一条已经登记过，内容已保留，请刷新后查看', en: 'This has been entered already and is kept; reload to see it' },
  'gifts.giver-missing': { 'zh-CN': '请填写捐助方名称；不愿具名的写“匿名”', en: 'Name the giver, or write “anonymous”' },
  'gifts.village-not-helped': {
    'zh-CN': '本单位没有结对这个村，请从结对村中选择，或选“不限定村”',
    en: 'Your organization does not help this village; choose one that it helps, or none in particular',
  },
  'gifts.day-in-future': {
    'zh-CN': '日期 {date} 还没有到，请改为实际发生的日期',
    en: 'The day {date} has not come yet; give the day on which it happened',
  },
  'gifts.already-withdrawn': { 'zh-CN': '这一笔已经撤回，不能再改', en: 'This has been taken back and cannot be changed any more' },
  'gifts.stale-revision': {
    'zh-CN': '{by}刚刚更正过这一笔，请看过最新内容再改',
    en: '{by} has just corrected this; look at it again before you change it',
  },
  'gifts.still-used': {
    'zh-CN': '这笔捐助还有 {entries} 条登记、{acts} 笔帮扶在用，请先逐条撤回或更正，再撤回捐助',
    en: 'Still in use: {entries, plural, one {# entry} other {# entries}} and {acts, plural, one {# act} other {# acts}}. Take those back or correct them first',
  },
  'gifts.not-yours': { 'zh-CN': '本单位没有这笔捐助，或它已撤回，请另选一笔', en: 'Your organization has no such gift, or it was taken back; choose another' },
  'gifts.act-without-money': {
    'zh-CN': '选了用哪笔捐助，请填写金额，或填写用这笔钱买的物资',
    en: 'The act names a gift of money: state the amount, or the goods bought with it',
  },
  'gifts.act-without-goods': {
    'zh-CN': '选了用哪笔捐助，请在物资里填写“{name}”的数量，单位写“{unit}”',
    en: 'The act names a gift of goods: give the quantity of “{name}” in “{unit}”',
  },
} as const satisfies Messages;
