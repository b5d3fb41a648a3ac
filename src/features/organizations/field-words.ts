import type { Messages } from '../../kernel/language.ts';
import type { ProfileField } from './profile.ts';

/** What the fields of a profile are called, on the pages and on paper. */
export const fieldWords = {
  creditCode: { 'zh-CN': '统一社会信用代码', en: 'Credit code' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  purpose: { 'zh-CN': '宗旨', en: 'Purpose' },
  businessScope: { 'zh-CN': '业务范围', en: 'Business scope' },
  capabilities: { 'zh-CN': '帮扶能力', en: 'Capabilities' },
  staff: { 'zh-CN': '工作人员', en: 'Staff' },
  volunteers: { 'zh-CN': '志愿者', en: 'Volunteers' },
  yearlyBudgetFen: { 'zh-CN': '年度经费', en: 'Yearly budget' },
  address: { 'zh-CN': '地址', en: 'Address' },
  townshipId: { 'zh-CN': '所在乡镇', en: 'Township' },
  maxVillages: { 'zh-CN': '可承担村数', en: 'Villages it can carry' },
  contacts: { 'zh-CN': '联系人', en: 'Contacts' },
} as const satisfies Messages & Record<ProfileField, unknown>;
