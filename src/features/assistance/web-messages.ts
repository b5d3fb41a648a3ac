import type { Messages } from '../../kernel/language.ts';
import { assistanceMessages } from './messages.ts';

/** What the browser says about acts of assistance, beside the names of kinds and the reasons of the rules. */
export const actMessages = {
  ...assistanceMessages,
  'assistance.field.date': { 'zh-CN': '日期', en: 'Date' },
  'assistance.field.village': { 'zh-CN': '帮扶村', en: 'Village' },
  'assistance.field.kind': { 'zh-CN': '帮扶类型', en: 'Kind' },
  'assistance.field.mode': { 'zh-CN': '方式', en: 'How' },
  'assistance.field.people': { 'zh-CN': '惠及人数（人）', en: 'People reached' },
  'assistance.field.people-hint': { 'zh-CN': '不重复计算', en: 'Nobody twice' },
  'assistance.field.visits': { 'zh-CN': '人次', en: 'Visits' },
  'assistance.field.visits-hint': { 'zh-CN': '同人数', en: 'same as people' },
  'assistance.field.money': { 'zh-CN': '金额', en: 'Money' },
  'assistance.field.goods': { 'zh-CN': '物资', en: 'Goods' },
  'assistance.field.note': { 'zh-CN': '说明', en: 'Note' },
  'assistance.field.note-hint': { 'zh-CN': '做了什么、对象是谁（不写身份证号和电话）', en: 'What was done and for whom (no ID numbers, no phone numbers)' },
  'assistance.field.by-head': { 'zh-CN': '负责人亲自部署、督促或检查', en: 'The head deployed, supervised or inspected in person' },
  'assistance.field.goods-name': { 'zh-CN': '名称', en: 'Name' },
  'assistance.field.goods-quantity': { 'zh-CN': '数量', en: 'Quantity' },
  'assistance.field.goods-unit': { 'zh-CN': '单位', en: 'Unit' },
  'assistance.choose': { 'zh-CN': '请选择', en: 'Choose' },
  'assistance.add-goods': { 'zh-CN': '添加物资', en: 'Add goods' },
  'assistance.remove-goods': { 'zh-CN': '删除物资“{name}”', en: 'Remove goods “{name}”' },
  'assistance.people': { 'zh-CN': '{count}人', en: '{count, plural, one {# person} other {# people}}' },
  'assistance.visits': { 'zh-CN': '{count}人次', en: '{count, plural, one {# visit} other {# visits}}' },
  'assistance.no-date': { 'zh-CN': '未填日期', en: 'No date' },
  'assistance.no-village': { 'zh-CN': '未选村', en: 'No village' },
  'assistance.no-kind': { 'zh-CN': '未选类型', en: 'No kind' },
  'assistance.head-there': { 'zh-CN': '负责人到场', en: 'Head in person' },
  'assistance.not-a-count': { 'zh-CN': '请填写整数', en: 'Give a whole number' },
  'assistance.not-a-quantity': { 'zh-CN': '请填写数量，如 50 或 12.5', en: 'Give a quantity, such as 50 or 12.5' },
} as const satisfies Messages;
