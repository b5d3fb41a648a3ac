import type { Sentence } from '../../kernel/language.ts';

/** One fact that two forms ask for. */
export interface RepeatedQuestion {
  fact: Sentence;
  asked: readonly {
    form: Sentence;
    /** `command.field`, as docs/fields.md names them. */
    fields: readonly string[];
  }[];
  /** Why it is asked twice, and what spares it. */
  why: Sentence;
}

/** Known to be complete as far as names go: `main/repeated-questions.test.ts` compares the fields of all commands. */
export const repeatedQuestions: readonly RepeatedQuestion[] = [
  {
    fact: { 'zh-CN': '单位联系人的姓名、职务和电话', en: 'Name, post and telephone of an organization’s contact person' },
    asked: [
      { form: { 'zh-CN': '单位档案', en: 'Profile of the organization' }, fields: ['changeProfile.name', 'changeProfile.post', 'changeProfile.phone'] },
      { form: { 'zh-CN': '结对协议', en: 'Agreement of a pairing' }, fields: ['drawUpAgreement.name', 'drawUpAgreement.post', 'drawUpAgreement.phone'] },
    ],
    why: {
      'zh-CN': '协议要写明双方当时的联系人，档案里的以后会变。变更协议时原来的自动带出，不用再填；第一份协议还要填一次。',
      en: 'An agreement names the contacts of its day; those of the profile change. Another agreement brings them along; the first asks for them once more.',
    },
  },
  {
    fact: { 'zh-CN': '人员的姓名、登录名和手机号', en: 'Name, sign-in name and mobile number of a person' },
    asked: [
      { form: { 'zh-CN': '邀请人员', en: 'Inviting people' }, fields: ['invitePeople.name'] },
      { form: { 'zh-CN': '接受邀请', en: 'Accepting an invitation' }, fields: ['acceptInvitation.name', 'acceptInvitation.userName', 'acceptInvitation.phone'] },
      { form: { 'zh-CN': '修改本人信息', en: 'Changing one’s own account' }, fields: ['renameSelf.name', 'changeSignInNames.userName', 'changeSignInNames.phone'] },
    ],
    why: {
      'zh-CN': '邀请时写的姓名会带到接受邀请的页面，本人看一眼就行；以后只有要改时才填。',
      en: 'The name of the invitation stands in the form when it is accepted, to be looked at; later only who wants it otherwise types it.',
    },
  },
  {
    fact: { 'zh-CN': '承诺拿出的资金和物资', en: 'Money and goods that an organization promises' },
    asked: [
      {
        form: { 'zh-CN': '结对协议', en: 'Agreement of a pairing' },
        fields: ['drawUpAgreement.moneyFen', 'drawUpAgreement.name', 'drawUpAgreement.quantity', 'drawUpAgreement.unit'],
      },
      { form: { 'zh-CN': '登记捐助', en: 'Entering a gift' }, fields: ['openGift.name', 'openGift.unit', 'openGift.amount'] },
    ],
    why: {
      'zh-CN': '只有单位自己拿钱拿物、又写进了协议时才会问两遍：捐助的“承诺”可以不填，只登记到账。',
      en: 'Asked twice only where an organization gives of its own what the agreement says: the pledge of a gift may be left out and what has arrived entered alone.',
    },
  },
  {
    fact: { 'zh-CN': '本周做了什么（文字）', en: 'What was done this week, in words' },
    asked: [
      { form: { 'zh-CN': '记一笔帮扶的“说明”', en: 'Note of an act' }, fields: ['recordAct.note'] },
      { form: { 'zh-CN': '周报的“工作进展”', en: 'Progress in the weekly report' }, fields: ['saveWeeklyReportDraft.progress'] },
    ],
    why: {
      'zh-CN': '周报的数字和句子由台账自动写成，“工作进展”可以空着；台账写清楚了，就不用再写一遍。',
      en: 'Figures and sentences of the report come from the ledger, and its words may stay empty: what the ledger says need not be written again.',
    },
  },
];

/** A field name that stands in two forms and asks two things, with what they are. */
export const sameWordOtherFact: Readonly<Record<string, string>> = {
  accuracyMetres: 'told by the device, asked of nobody',
  address: 'of an organization, of a household, of a group robot',
  capturedAt: 'told by the device, asked of nobody',
  category: 'of one household; what a column of a file means; which households to export',
  channels: 'by what the office tells; by what I am told',
  code: 'of the second factor; of a household’s sheet',
  content: 'bytes of three kinds of file; what a measure consists of',
  currentPassword: 'proof that it is you, each time anew',
  days: 'an invitation is good for; before or after a deadline',
  divisionCode: 'of a village, of a township',
  dueOn: 'when a need must be met; when a gift was promised',
  endsOn: 'of an agreement, of a responsibility, of a measure',
  field: 'which value to unmask; what a column is',
  fileName: 'of three kinds of file, told by the browser',
  incomeYear: 'of one household’s income; of a file’s column',
  kind: 'of file, organization, need, measure, evidence, act: what is lacking, what is undertaken and what was done are three things',
  language: 'of a group, of a person',
  latitude: 'where an act was recorded; where a village lies',
  longitude: 'where an act was recorded; where a village lies',
  note: 'of a household; of an act (its words: see above)',
  number: 'looked for; of the household in the office’s list',
  password: 'chosen once, then shown at the door',
  people: 'promised in an agreement; reached by an act',
  purpose: 'statutes of an organization; weight of a principle',
  quantity: 'needed, promised, delivered',
  relation: 'to the head; to the new head when the head changes',
  ruleSet: 'of one household; of a file',
  startsOn: 'of an agreement, of a responsibility, of a measure',
  unfinished: 'what a category means; which households to export',
  unit: 'of a need, of what was promised, of what was delivered, of an indicator',
  value: 'a corrected fact of a notice; an indicator’s line',
};
