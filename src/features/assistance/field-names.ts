import type { Sentence } from '../../kernel/language.ts';
import type { AssistanceAct } from './act.ts';

/** What a field of an act is called where its changes are told. */
export const fieldNames: Readonly<Record<Exclude<keyof AssistanceAct, 'actId'>, Sentence>> = {
  date: { 'zh-CN': '日期', en: 'Day' },
  villageId: { 'zh-CN': '帮扶村', en: 'Village' },
  kind: { 'zh-CN': '帮扶类型', en: 'Kind' },
  mode: { 'zh-CN': '方式', en: 'How' },
  people: { 'zh-CN': '惠及人数', en: 'People reached' },
  visits: { 'zh-CN': '人次', en: 'Visits' },
  moneyFen: { 'zh-CN': '金额', en: 'Money' },
  goods: { 'zh-CN': '物资', en: 'Goods' },
  note: { 'zh-CN': '说明', en: 'Note' },
  byHead: { 'zh-CN': '负责人到场', en: 'Head in person' },
  headDuty: { 'zh-CN': '部署、督促或检查', en: 'Duty of the head' },
  workers: { 'zh-CN': '参加人员', en: 'Who took part' },
  householdIds: { 'zh-CN': '帮扶的户', en: 'Households' },
  personIds: { 'zh-CN': '帮扶的人', en: 'Persons' },
  details: { 'zh-CN': '类型内容', en: 'Details of the kind' },
  serves: { 'zh-CN': '对应的需求、措施或协议', en: 'What it answers' },
  giftId: { 'zh-CN': '用的哪笔捐助', en: 'Gift that it draws on' },
  location: { 'zh-CN': '位置', en: 'Place' },
  evidenceIds: { 'zh-CN': '照片和凭证', en: 'Photos and papers' },
};
