import type { Messages } from '../../../kernel/language.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { burdenPageWords } from './page-words.ts';

const words = {
  ...burdenPageWords,
  'burden.lead': {
    'zh-CN': '本页是{month}的数，右边是上月的。填一张表要多久、点多少下，用来减少填报；不看人，也看不出人。',
    en: '{month}, with the month before beside it. How long a form takes and how many taps, so that it can be made shorter. It tells nothing of anybody.',
  },
  'burden.form.act': { 'zh-CN': '记一笔帮扶', en: 'Recording an act' },
  'burden.form.report': { 'zh-CN': '写一份周报', en: 'Writing a weekly report' },
  'burden.form.signature': { 'zh-CN': '负责人签一份周报', en: 'Signing a weekly report' },
  'burden.form-lead.act': { 'zh-CN': '从打开表单后第一次点按，到按下保存。', en: 'From the first touch of the form to the tap on save.' },
  'burden.form-lead.report': { 'zh-CN': '从在本周页面上第一次点按，到交负责人（或负责人自己写完签字）。', en: 'From the first touch of the week’s page to handing over, or to the signature of a head who wrote it.' },
  'burden.form-lead.signature': { 'zh-CN': '从负责人在待签页面上第一次点按，到签字。', en: 'From the head’s first touch of the page to the signature.' },
  'burden.figure': { 'zh-CN': '指标', en: 'Figure' },
  'burden.this-month': { 'zh-CN': '本月', en: 'This month' },
  'burden.last-month': { 'zh-CN': '上月', en: 'Last month' },
  'burden.seconds': { 'zh-CN': '用时（中位数所在的档）', en: 'Time (step of the median)' },
  'burden.taps': { 'zh-CN': '点按和按键（中位数所在的档）', en: 'Taps and keys (step of the median)' },
  'burden.prefilled': { 'zh-CN': '已预填的比例（中位数所在的档）', en: 'Share filled in before (step of the median)' },
  'burden.entries': { 'zh-CN': '计入的份数', en: 'Entries counted' },
  'burden.too-few': { 'zh-CN': '不足{least}份或不足{people}人，不显示', en: 'fewer than {least}, or of fewer than {people} people: not shown' },
  'burden.between': { 'zh-CN': '{from}至{to}', en: '{from} to {to}' },
  'burden.at-most': { 'zh-CN': '{to}以内', en: 'at most {to}' },
  'burden.over': { 'zh-CN': '{from}以上', en: 'over {from}' },
  'burden.count': { 'zh-CN': '{count}次', en: '{count}' },
  'burden.percent': { 'zh-CN': '{count}%', en: '{count} %' },
  'burden.none-prefilled': { 'zh-CN': '没有预填', en: 'none' },
  'burden.how': { 'zh-CN': '这些数怎么来的', en: 'How the figures are made' },
  'burden.how.seconds': {
    'zh-CN': '用时：由填表的手机或电脑自己数，停顿超过一分钟的不算；不看谁在线、在线多久。',
    en: 'Time: counted by the phone or computer on which the form is filled in; pauses of more than a minute do not count. Nobody’s time online is looked at.',
  },
  'burden.how.taps': {
    'zh-CN': '点按和按键：在这张表里点了多少下、按了多少个键，打字也算。',
    en: 'Taps and keys: how many in this form, typing included.',
  },
  'burden.how.prefilled': {
    'zh-CN': '已预填的比例：保存时有内容的栏目中，系统事先填好、没有改动的占多少。',
    en: 'Share filled in before: of the fields that hold something when it is saved, those that the form had filled in and nobody changed.',
  },
  'burden.how.median': {
    'zh-CN': '中位数：一半的表单不超过它。保存时只送来所在的档，所以这里也只说得出档。',
    en: 'Median: half of the forms take no more. Only steps are told when a form is saved, so only a step can be shown.',
  },
  'burden.how.kept': {
    'zh-CN': '只按月份、表单和档次累计份数，不记账号、单位、日期、时间和是哪一笔；一个月不足{least}份或不足{people}人的，不显示。',
    en: 'Kept are counts by month, form and step; no account, organization, day, time or record. Fewer than {least} in a month, or of fewer than {people} people, are not shown.',
  },
  'burden.how.not': {
    'zh-CN': '换了设备接着写的、被退回后修改的不计入，所以写周报的用时会偏少。',
    en: 'What was written on a second device and the mending of what was refused are not counted, so the time of a report is rather too short.',
  },
  'burden.made-up': { 'zh-CN': '示例：这些数是编写的', en: 'Made up (示例)' },
  'burden.made-up-words': {
    'zh-CN': '演示里的用时、点按和预填比例由程序编写，不是哪个单位的真实情况；您自己在演示里填的会加进去。',
    en: 'Time, taps and shares of the demonstration were made up by the program and are of nobody; what you fill in here is added to them.',
  },
  'burden.off': { 'zh-CN': '{name}于 {time} 停止了统计', en: 'Switched off by {name}, {time}' },
  'burden.off-words': {
    'zh-CN': '停止期间，手机和电脑送来的用量一概不记；以前记下的仍在下面。',
    en: 'While it is off, whatever phones and computers tell is dropped; what was counted before stands below.',
  },
  'burden.resume': { 'zh-CN': '恢复统计', en: 'Resume counting' },
  'burden.switch': { 'zh-CN': '停止统计', en: 'Switch it off' },
  'burden.switch-lead': {
    'zh-CN': '不想统计填报用量的县可以停止，随时可以恢复。谁、什么时候停止和恢复，都记入审计记录。',
    en: 'A county that does not want this counted switches it off, and on again at any time; who and when stands in the audit trail.',
  },
  'burden.stop': { 'zh-CN': '停止统计', en: 'Stop counting' },
  'burden.stop-words': { 'zh-CN': '以后送来的用量不再记，已经记下的保留。填报照常，不受影响。', en: 'What is told from now on is dropped, what was counted stays. Forms work as before.' },
  'burden.resumed': { 'zh-CN': '已恢复统计。', en: 'Counting is on again.' },
  'burden.stopped': { 'zh-CN': '已停止统计。', en: 'Counting is switched off.' },
  'burden.repeated': { 'zh-CN': '重复询问', en: 'Questions asked twice' },
  'burden.repeated-lead': {
    'zh-CN': '对照全部表单的栏目得出：同一件事在两张表里都要填的，有{count}处。',
    en: 'Found by comparing the fields of all forms: {count, plural, one {one fact is} other {# facts are}} asked in two of them.',
  },
  'burden.repeated.fact': { 'zh-CN': '问的是', en: 'What is asked' },
  'burden.repeated.forms': { 'zh-CN': '在哪里问', en: 'Where' },
  'burden.repeated.why': { 'zh-CN': '为什么，怎样减少', en: 'Why, and what spares it' },
  'burden.repeated-checked': {
    'zh-CN': '另有{count}个栏目名在两张表里出现，逐个看过，问的不是同一件事。',
    en: 'Another {count} field names stand in two forms; each was looked at and asks two things.',
  },
} as const satisfies Messages;

export function useBurdenWords() {
  return useTranslator(words);
}
