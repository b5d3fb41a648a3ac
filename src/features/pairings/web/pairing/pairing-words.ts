import type { Messages } from '../../../../kernel/language.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { pairingWords } from '../words.ts';

/** Words of one pairing's page and of its agreement. */
const words = {
  ...pairingWords,
  back: { 'zh-CN': '结对关系', en: 'Pairings' },
  title: { 'zh-CN': '{organization} — {village}', en: '{organization} — {village}' },
  byNotice: { 'zh-CN': '来自“{campaign}”{group}', en: 'By “{campaign}”, {group}' },
  byOffice: { 'zh-CN': '县级办公室安排', en: 'Arranged by the county office' },
  onPaperTitle: { 'zh-CN': '目前只是纸面结对', en: 'On paper only so far' },
  onPaperWords: {
    'zh-CN': '还没有协议。拟定协议，由社会组织和村双方确认之后，这对结对才算数。',
    en: 'There is no agreement yet. The pairing counts once one is drawn up and confirmed by organization and village.',
  },
  onPaperWait: {
    'zh-CN': '还没有协议。社会组织或县级办公室拟定之后，会请您确认。',
    en: 'There is no agreement yet. When the organization or the county office has drawn one up, you will be asked to confirm it.',
  },
  drawUp: { 'zh-CN': '拟定协议', en: 'Draw up the agreement' },
  change: { 'zh-CN': '变更协议', en: 'Change the agreement' },

  termOverTitle: { 'zh-CN': '协议已到期', en: 'The agreement has run out' },
  termOverWords: {
    'zh-CN': '协议期限已过，本村已列入不落清单。请续签：拟定新的期限，双方确认之后生效。',
    en: 'Its term is over and the village is on the gap list. Renew it: a new term counts once both sides have confirmed it.',
  },
  renew: { 'zh-CN': '续签协议', en: 'Renew the agreement' },

  confirmTitle: { 'zh-CN': '请确认这份协议', en: 'Please confirm this agreement' },
  confirmLead: {
    'zh-CN': '看过下面的内容，没有问题就点“确认”。不对的地方，请先与对方或县级办公室联系。',
    en: 'Read what stands below. If it is right, confirm; if not, talk to the other side or the county office first.',
  },
  confirmThis: { 'zh-CN': '确认这份协议', en: 'Confirm this agreement' },
  confirmQuestion: { 'zh-CN': '确认结对协议', en: 'Confirm the agreement' },
  confirmWords: {
    'zh-CN': '您将以“{name}”的账号代表{who}确认第{version}版协议。确认后会记入历史，不能撤回；以后有变化，由双方另签新协议。',
    en: 'You confirm version {version} for {who} with the account of {name}. It is recorded and cannot be taken back; later changes need a new agreement.',
  },
  confirmed: { 'zh-CN': '已确认', en: 'Confirmed' },

  agreementTitle: { 'zh-CN': '结对协议（第{version}版）', en: 'Agreement (version {version})' },
  earlier: { 'zh-CN': '以前的协议', en: 'Earlier agreements' },
  term: { 'zh-CN': '期限', en: 'Term' },
  termFromTo: { 'zh-CN': '{start} 至 {end}', en: '{start} to {end}' },
  termFrom: { 'zh-CN': '{start} 起', en: 'from {start}' },
  commitments: { 'zh-CN': '承诺', en: 'Commitments' },
  people: { 'zh-CN': '人员', en: 'People' },
  peopleCount: { 'zh-CN': '{count}人', en: '{count, plural, one {# person} other {# people}}' },
  money: { 'zh-CN': '资金', en: 'Money' },
  goods: { 'zh-CN': '物资', en: 'Goods' },
  work: { 'zh-CN': '帮扶内容', en: 'Work' },
  contacts: { 'zh-CN': '联系人', en: 'Contacts' },
  contactOf: { 'zh-CN': '单位', en: 'Of' },
  contactName: { 'zh-CN': '姓名', en: 'Name' },
  contactPost: { 'zh-CN': '职务', en: 'Post' },
  contactPhone: { 'zh-CN': '联系电话', en: 'Telephone' },
  contactPhoneKept: { 'zh-CN': '{phone}（不改则保留）', en: '{phone} (stays unless changed)' },
  showPhone: { 'zh-CN': '查看电话', en: 'Show the number' },
  showPhoneFor: { 'zh-CN': '查看电话：{name}', en: 'Show the number: {name}' },
  showPhoneOf: { 'zh-CN': '查看{name}的电话', en: 'Show the number of {name}' },
  showPhoneWhy: { 'zh-CN': '为什么查看', en: 'What for' },
  showPhoneHow: { 'zh-CN': '原因和查看人会留痕。', en: 'Your name and the reason stay on record.' },
  showPhoneDo: { 'zh-CN': '查看', en: 'Show' },
  close: { 'zh-CN': '知道了', en: 'Close' },
  whyChanged: { 'zh-CN': '变更原因', en: 'Why it was changed' },
  madeBy: { 'zh-CN': '{name} 拟定于 {time}', en: 'Drawn up by {name}, {time}' },
  document: { 'zh-CN': '下载协议书（Word）', en: 'Agreement as Word file' },

  confirmations: { 'zh-CN': '双方确认', en: 'Confirmations' },
  notConfirmedYet: { 'zh-CN': '还没有确认', en: 'Not confirmed yet' },
  byAccount: { 'zh-CN': '{name} 用账号确认，{time}', en: 'Confirmed by the account of {name}, {time}' },
  byPaper: { 'zh-CN': '纸质协议已签字，{name} 录入，{time}', en: 'Signed on paper, put in by {name}, {time}' },
  paper: { 'zh-CN': '纸质协议：{file}', en: 'Signed paper: {file}' },
  addPaper: { 'zh-CN': '录入纸质协议', en: 'Put in a signed paper' },
  addPaperTitle: { 'zh-CN': '录入已签字盖章的纸质协议', en: 'Put in a signed paper agreement' },
  addPaperWords: {
    'zh-CN': '没有账号的一方可以在纸上签字盖章。请扫描或拍照，选择纸上有哪一方的签字。原件按原样保存，只供下载。',
    en: 'A side without an account signs on paper. Scan or photograph it and say whose signatures stand on it. The file is kept as it is, for download only.',
  },
  paperFile: { 'zh-CN': '扫描件或照片', en: 'Scan or photograph' },
  paperChosen: { 'zh-CN': '已选择：{file}', en: 'Chosen: {file}' },
  signedBy: { 'zh-CN': '纸上有以下各方的签字盖章', en: 'These have signed it' },
  paperUnreadable: { 'zh-CN': '读不出这个文件，请重新选择', en: 'This file cannot be read; choose it again' },
  save: { 'zh-CN': '录入', en: 'Put in' },

  history: { 'zh-CN': '经过', en: 'History' },
  'did.made': { 'zh-CN': '结对', en: 'Paired' },
  'did.kept': { 'zh-CN': '转入另一行动', en: 'Went over to another campaign' },
  'did.agreed': { 'zh-CN': '拟定协议（第{version}版）', en: 'Agreement drawn up (version {version})' },
  'did.changed': { 'zh-CN': '变更协议（第{version}版），双方需重新确认', en: 'Agreement changed (version {version}): both confirm anew' },
  'did.confirmed.organization.account': { 'zh-CN': '社会组织确认', en: 'Confirmed by the organization' },
  'did.confirmed.organization.signedPaper': { 'zh-CN': '社会组织确认（纸质）', en: 'Confirmed by the organization, on paper' },
  'did.confirmed.village.account': { 'zh-CN': '村确认', en: 'Confirmed by the village' },
  'did.confirmed.village.signedPaper': { 'zh-CN': '村确认（纸质）', en: 'Confirmed by the village, on paper' },
  'did.ended': { 'zh-CN': '结束', en: 'Ended' },
  'did.replaced': { 'zh-CN': '由另一家接替', en: 'Taken over by another' },

  end: { 'zh-CN': '结束结对', en: 'End the pairing' },
  endWords: {
    'zh-CN': '结束后，协议和经过都保留，只供查阅；该村可能因此没有已确认的结对。会通知双方。',
    en: 'Agreement and history stay to be read. The village may be left without a confirmed pairing. Both sides are told.',
  },
  replace: { 'zh-CN': '换一家接替', en: 'Replace' },
  replaceTitle: { 'zh-CN': '由另一家社会组织接替', en: 'Let another organization take over' },
  replaceWords: {
    'zh-CN': '现在的结对结束，新的一对从“纸面结对”开始。会通知各方。',
    en: 'This pairing ends and the new one begins on paper. All are told.',
  },
  successor: { 'zh-CN': '查看接替的结对', en: 'Open the pairing that took over' },
  endedTitleOne: { 'zh-CN': '这对结对已经结束', en: 'This pairing has ended' },

  formTitle: { 'zh-CN': '拟定结对协议', en: 'Draw up an agreement' },
  formChangeTitle: { 'zh-CN': '变更结对协议', en: 'Change the agreement' },
  formLead: {
    'zh-CN': '写明期限、承诺和联系人，系统生成协议书，双方确认后生效。',
    en: 'State the term, the commitments and the contacts. The paper is made from them and takes effect when both sides have confirmed.',
  },
  formChangeLead: {
    'zh-CN': '新协议代替原来的协议，双方都要重新确认；原协议和确认记录都保留。',
    en: 'The new agreement takes the place of the old one and both sides confirm anew; the old one and its confirmations stay.',
  },
  together: { 'zh-CN': '共同签订', en: 'Signed together' },
  togetherReplaces: {
    'zh-CN': '已有另一份协议，共同签订后由这份代替',
    en: 'Has another agreement, which this one would replace',
  },
  togetherLead: {
    'zh-CN': '同一个村的几家社会组织可以共用一份协议，各写各的承诺，村里只确认一次。',
    en: 'Several organizations that help the village may sign one agreement, each with its own commitments; the village confirms once.',
  },
  startsOn: { 'zh-CN': '开始日期', en: 'First day' },
  endsOn: { 'zh-CN': '结束日期', en: 'Last day' },
  endsOnHint: { 'zh-CN': '不填：至全部验收退出', en: 'Empty: until all are accepted.' },
  commitmentOf: { 'zh-CN': '{organization}的承诺', en: 'What {organization} promises' },
  commitmentLead: {
    'zh-CN': '至少写一项。这里是承诺，实际给了多少以台账为准。',
    en: 'At least one. These are promises; what was given is in the ledger.',
  },
  peopleLabel: { 'zh-CN': '安排人员（人）', en: 'People' },
  moneyLabel: { 'zh-CN': '帮扶资金', en: 'Money' },
  workHint: { 'zh-CN': '例如：开展两期技能培训，帮助销售农产品', en: 'For example: two courses, selling farm products' },
  goodsName: { 'zh-CN': '物资名称', en: 'Goods' },
  goodsQuantity: { 'zh-CN': '数量', en: 'Quantity' },
  goodsUnit: { 'zh-CN': '单位', en: 'Unit' },
  addGoods: { 'zh-CN': '添加物资', en: 'Add goods' },
  remove: { 'zh-CN': '删除', en: 'Remove' },
  contactsLead: { 'zh-CN': '双方平时联系用，印在协议书上，只有双方和县乡能看到。', en: 'For the daily business of both sides: printed on the paper, seen by both, county and township only.' },
  addContact: { 'zh-CN': '添加联系人', en: 'Add a contact' },
  changeReason: { 'zh-CN': '变更原因', en: 'Why it is changed' },
  submit: { 'zh-CN': '生成协议，请双方确认', en: 'Make it and ask both to confirm' },
} as const satisfies Messages;

export function usePairingPageWords() {
  return useTranslator(words);
}
