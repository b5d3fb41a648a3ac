import type { Messages } from '../../kernel/language.ts';

export const assistanceMessages = {
  'assistance.kind.visit': { 'zh-CN': '走访', en: 'Visit' },
  'assistance.kind.remoteContact': { 'zh-CN': '电话（线上）联系', en: 'Remote contact' },
  'assistance.kind.cash': { 'zh-CN': '捐赠资金', en: 'Money given' },
  'assistance.kind.goods': { 'zh-CN': '捐赠物资', en: 'Goods given' },
  'assistance.kind.purchase': { 'zh-CN': '消费帮扶', en: 'Purchase of products' },
  'assistance.kind.training': { 'zh-CN': '技能培训', en: 'Training' },
  'assistance.kind.job': { 'zh-CN': '就业帮扶', en: 'Employment' },
  'assistance.kind.industryGuidance': { 'zh-CN': '产业指导', en: 'Industry guidance' },
  'assistance.kind.education': { 'zh-CN': '教育助学', en: 'Education' },
  'assistance.kind.medical': { 'zh-CN': '医疗健康', en: 'Medical care' },
  'assistance.kind.care': { 'zh-CN': '关爱照料', en: 'Care' },
  'assistance.kind.volunteer': { 'zh-CN': '志愿服务', en: 'Volunteer service' },
  'assistance.kind.legal': { 'zh-CN': '法律援助', en: 'Legal aid' },
  'assistance.kind.other': { 'zh-CN': '其他', en: 'Other' },
  'assistance.mode.inPerson': { 'zh-CN': '面对面', en: 'In person' },
  'assistance.mode.remote': { 'zh-CN': '不见面', en: 'Remote' },

  'assistance.date-missing': { 'zh-CN': '请填写帮扶日期', en: 'Say on which day it was done' },
  'assistance.village-missing': { 'zh-CN': '请选择帮扶的村', en: 'Choose the village' },
  'assistance.kind-missing': { 'zh-CN': '请选择帮扶类型', en: 'Choose what kind of help it was' },
  'assistance.mode-missing': { 'zh-CN': '请选择面对面或不见面', en: 'Choose in person or remote' },
  'assistance.date-in-future': {
    'zh-CN': '帮扶日期 {date} 还没有到，请改为实际发生的日期',
    en: 'The day {date} has not come yet; give the day on which it was done',
  },
  'assistance.village-not-helped': {
    'zh-CN': '方案中本单位没有结对这个村，请从结对村中选择',
    en: 'By the plan your organization does not help this village; choose one that it helps',
  },
  'assistance.visit-is-in-person': {
    'zh-CN': '“走访”是面对面的；电话、视频等请选“电话（线上）联系”',
    en: 'A visit is in person; for a call choose “Remote contact”',
  },
  'assistance.contact-is-remote': {
    'zh-CN': '“电话（线上）联系”是不见面的；上门请选“走访”',
    en: 'A remote contact is not in person; for going there choose “Visit”',
  },
  'assistance.money-missing': {
    'zh-CN': '请填写金额（元）',
    en: 'State the amount of money (yuan)',
  },
  'assistance.goods-missing': {
    'zh-CN': '请填写物资名称、数量和单位',
    en: 'State the goods with quantity and unit',
  },
  'assistance.goods-row-incomplete': {
    'zh-CN': '物资的名称、数量和单位都要填写',
    en: 'Goods need a name, a quantity above zero and a unit',
  },
  'assistance.visits-below-people': {
    'zh-CN': '人次（{visits}）不会少于人数（{people}）：每人至少一次',
    en: '{visits} visits cannot reach {people} people: each is reached at least once',
  },
  'assistance.act-id-twice': {
    'zh-CN': '同一条帮扶记录出现了两次，请删除重复的一条',
    en: 'The same act stands here twice; remove one',
  },
  'assistance.act-of-another-report': {
    'zh-CN': '这条帮扶记录的编号已被另一份周报使用，请删除后重新填写这一条',
    en: 'The id of this act belongs to another report; remove the act and enter it anew',
  },
} as const satisfies Messages;
