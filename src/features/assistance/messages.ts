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
  'assistance.duty-without-head': {
    'zh-CN': '选了部署、督促或检查，请同时勾选“负责人到场”',
    en: 'Where a duty of the head is given, say that the head was there',
  },
  'assistance.workers-twice': {
    'zh-CN': '参加人员的每一类只填一行',
    en: 'Give each group of people who took part once',
  },
  'assistance.people-below-persons': {
    'zh-CN': '人数（{people}）少于选中的人（{named}），请更正人数',
    en: '{people} people are fewer than the {named} persons chosen; correct the number',
  },
  'assistance.household-twice': { 'zh-CN': '同一户选了两次', en: 'A household is named twice' },
  'assistance.person-twice': { 'zh-CN': '同一个人选了两次', en: 'A person is named twice' },
  'assistance.persons-without-household': {
    'zh-CN': '选了人，请先选所在的户',
    en: 'Where persons are named, name their household too',
  },
  'assistance.detail-not-of-kind': {
    'zh-CN': '这一项不属于所选的帮扶类型，请重新填写',
    en: 'This field does not belong to the kind of help chosen; fill it in anew',
  },
  'assistance.household-not-yours': {
    'zh-CN': '只能选择本单位责任帮扶的户',
    en: 'Choose among the households that your organization answers for',
  },
  'assistance.household-not-of-village': {
    'zh-CN': '所选的户不在这个村，请重新选择',
    en: 'The household is not in this village; choose again',
  },
  'assistance.person-not-of-household': {
    'zh-CN': '所选的人不在所选的户里，请重新选择',
    en: 'The person is not of the households chosen; choose again',
  },
  'assistance.served-not-yours': {
    'zh-CN': '所选的需求、措施或协议不是本单位在这个村的，请重新选择',
    en: 'This need, measure or agreement is not one of your organization in this village; choose again',
  },
  'assistance.evidence-not-yours': {
    'zh-CN': '所附的照片或凭证有的不在本单位名下，请移除后重新添加',
    en: 'Some photos or papers are not known as your organization’s; remove them and add them again',
  },
  'assistance.own-organization-only': {
    'zh-CN': '只能记录本单位的帮扶',
    en: 'An organization enters its own acts only',
  },
  'assistance.no-such-campaign': {
    'zh-CN': '没有找到这个行动',
    en: 'There is no such campaign',
  },
  'assistance.not-found': {
    'zh-CN': '没有找到这笔帮扶记录',
    en: 'There is no such act of assistance',
  },
  'assistance.act-exists': {
    'zh-CN': '台账里已有同一编号、内容不同的记录。您填写的内容没有丢失，可以对照后更正',
    en: 'The ledger has an act of this id with other content. What you wrote is not lost: compare the two and correct',
  },
  'assistance.stale-revision': {
    'zh-CN': '这笔记录刚被{by}更正过，请对照最新内容再改',
    en: '{by} has corrected this act meanwhile; compare with the latest before you change it',
  },
  'assistance.already-withdrawn': {
    'zh-CN': '这笔记录已撤回，不能再改',
    en: 'This act has been taken back and cannot be changed any more',
  },
  'assistance.nothing-changed': {
    'zh-CN': '内容没有变化，不用更正',
    en: 'Nothing has changed, so there is nothing to correct',
  },
  'assistance.unknown-page': {
    'zh-CN': '没有这一页，请从台账首页重新打开',
    en: 'There is no such page; open the ledger anew',
  },
} as const satisfies Messages;
