import type { Messages } from '../../kernel/language.ts';

export const followUpMessages = {
  'follow-ups.act-not-found': { 'zh-CN': '没有找到这笔帮扶记录', en: 'There is no such act of assistance' },
  'follow-ups.act-withdrawn': { 'zh-CN': '这笔帮扶已由帮扶单位撤回，不用再回访', en: 'The organization has taken this act back; nothing is asked about it any more' },
  'follow-ups.act-disputed': {
    'zh-CN': '这笔帮扶有人说没有收到，先弄清楚，再回访',
    en: 'Somebody says that this act never arrived; that is settled first, then it is followed up',
  },
  'follow-ups.never-asked': { 'zh-CN': '这类帮扶不需要回访', en: 'Acts of this kind are not followed up' },
  'follow-ups.not-yet': { 'zh-CN': '还没有到回访的日子，{dueOn} 起可以填写', en: 'It is too early to say: this is asked from {dueOn} on' },
  'follow-ups.changed-meanwhile': {
    'zh-CN': '这些帮扶的内容刚有变化，请看过最新内容再填写',
    en: 'What these acts say changed meanwhile; look at them again before you answer',
  },
  'follow-ups.unknown-page': { 'zh-CN': '翻页标记不对，请从第一页看起。', en: 'This is no page of the list; begin at the first.' },
  'follow-ups.reason-missing': { 'zh-CN': '请用几个字写明什么没有了，或哪里不如预期', en: 'Say in a few words what is gone, or not as it was hoped' },
  'follow-ups.not-its-household': { 'zh-CN': '所选的户不在这些帮扶的受助户中', en: 'A chosen household is not among those that were helped' },
  'follow-ups.notice-due': {
    'zh-CN': '有{count}项帮扶到了回访的日子：现在还有效吗？',
    en: '{count, plural, one {# follow-up is} other {# follow-ups are}} due: does the help still hold?',
  },
  'follow-ups.notice-due-without-account': {
    'zh-CN': '有{count}项帮扶到了回访的日子，所在的{villages}个村目前没有能登录的账号，请乡镇代为回答：现在还有效吗？',
    en: '{count, plural, one {# follow-up is} other {# follow-ups are}} due in {villages, plural, one {a village} other {# villages}} where nobody can sign in; please answer for {villages, plural, one {it} other {them}}: does the help still hold?',
  },
} as const satisfies Messages;
