import type { Messages } from '../../kernel/language.ts';

export const confirmationMessages = {
  'confirmations.act-not-found': { 'zh-CN': '没有找到这笔帮扶记录', en: 'There is no such act of assistance' },
  'confirmations.act-withdrawn': {
    'zh-CN': '这笔帮扶已由帮扶单位撤回，不用再确认',
    en: 'The organization has taken this act back; there is nothing to confirm any more',
  },
  'confirmations.changed-meanwhile': {
    'zh-CN': '这笔帮扶的内容刚被更正过，请看过最新内容再确认',
    en: 'What this act says was corrected meanwhile; look at it again before you confirm',
  },
  'confirmations.no-such-revision': { 'zh-CN': '这笔帮扶没有这一版，请刷新后再试', en: 'The act has no such revision; reload and try again' },
  'confirmations.not-asked': {
    'zh-CN': '这一户不在这笔帮扶的受助户中，请刷新后再试',
    en: 'The act was not for this household; reload and try again',
  },
  'confirmations.reason-missing': {
    'zh-CN': '请写明没有收到什么，或哪里与实际不符',
    en: 'Say what did not arrive, or what is not right',
  },
  'confirmations.witnessed-before-act': {
    'zh-CN': '见证日期不能早于帮扶日期，也不能晚于今天',
    en: 'The day on which it was seen is not before the act and not after today',
  },
  'confirmations.own-acts-only': { 'zh-CN': '只能为本单位的帮扶填写确认码', en: 'Codes are typed for acts of one’s own organization' },
  'confirmations.no-sheet': {
    'zh-CN': '这一户还没有确认码。请村里打印确认码，或由村里在账号中确认',
    en: 'This household has no codes yet. Ask the village to print them, or to confirm in its account',
  },
  'confirmations.code-wrong': {
    'zh-CN': '确认码不对，这笔帮扶已保留。请与户主核对后重填；新打印的确认码会使旧的失效',
    en: 'The code is not right; the act is kept. Check it with the household: a newly printed sheet makes older codes void',
  },
  'confirmations.code-after-dispute': {
    'zh-CN': '这里提出过疑问。更正以后，请村里在账号中确认，或登记见证；确认码不能代替，这个码没有用掉',
    en: 'This was in question. After the correction the village confirms it in its account or records a witness; a code does not do, and this one is not used up',
  },
  'confirmations.code-used': {
    'zh-CN': '这个确认码已经用过。每个确认码只用一次，请户主再念一个没有用过的',
    en: 'This code has been used. Each one is good once: ask the household for another',
  },
  'confirmations.codes-locked': {
    'zh-CN': '确认码填错次数过多，24小时内不能再用。帮扶记录不受影响，可以请村里在账号中确认',
    en: 'Too many wrong codes: none is taken for 24 hours. The act is not affected; the village can confirm in its account',
  },
  'confirmations.household-not-yours': {
    'zh-CN': '只能为本村（镇）在册的户打印确认码',
    en: 'Codes are printed for registered households of one’s own village or township',
  },
  'confirmations.unknown-page': { 'zh-CN': '翻页标记不对，请从第一页看起。', en: 'This is no page of the list; begin at the first.' },
  'confirmations.notice-question': {
    'zh-CN': '{villageName}对一笔帮扶有疑问，请看一看并与村里核对',
    en: '{villageName} has a question about an act; please look at it and check with the village',
  },
} as const satisfies Messages;
