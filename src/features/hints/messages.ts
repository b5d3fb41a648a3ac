import type { Messages } from '../../kernel/language.ts';

export const hintMessages = {
  'hints.only-office': { 'zh-CN': '提示只供经办人和总负责人核实，其他人看不到', en: 'Hints are for the county office to judge; nobody else reads them' },
  'hints.not-found': { 'zh-CN': '没有这条提示，请刷新后再看', en: 'There is no such hint; reload the page' },
  'hints.already-dismissed': {
    'zh-CN': '{by} 已经核实过这条提示，理由保留在旁边',
    en: '{by} has dismissed this hint already; the reason stands beside it',
  },
  'hints.not-read-yet': { 'zh-CN': '系统还没有核对完，请过一分钟再试', en: 'It has not been looked through yet; try again in a minute' },
  'hints.could-not-be-read': {
    'zh-CN': '系统没能核对这一份，请人工核对后单独审核',
    en: 'It could not be looked through; look at it yourself and review it by itself',
  },
  'hints.still-open': {
    'zh-CN': '有 {count} 条提示等人核实，请单独审核',
    en: '{count, plural, one {# hint waits} other {# hints wait}} for a decision; review it by itself',
  },
  'hints.corrected': { 'zh-CN': '是更正后的版本，请单独审核', en: 'It is a corrected version; review it by itself' },
  'hints.late': { 'zh-CN': '是迟报的周报，请单独审核', en: 'It came late; review it by itself' },
} as const satisfies Messages;
