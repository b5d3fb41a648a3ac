import type { Messages } from '../../../kernel/language.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { confirmationPageWords } from './page-words.ts';
import { receiptWords } from './receipt-words.ts';

const words = {
  ...confirmationPageWords,
  ...receiptWords,
  'confirmations.lead.own': {
    'zh-CN': '社会组织记下的帮扶，收到了就点“收到了”；没有收到或与实际不符，写明原因。',
    en: 'What organizations have recorded. Press “Received” where it arrived; where it did not, or is not right, say what.',
  },
  'confirmations.lead.others': {
    'zh-CN': '受助的村和户还没有确认的帮扶，按单位列出，最早的在前。',
    en: 'Acts that the villages and households have not confirmed, by organization, the earliest first.',
  },
  'confirmations.none': { 'zh-CN': '没有待确认的帮扶', en: 'Nothing waits for confirmation' },
  'confirmations.none-words': { 'zh-CN': '社会组织记下新的帮扶后，会显示在这里。', en: 'What organizations record next appears here.' },
  'confirmations.more': { 'zh-CN': '这里列出最早的 {shown} 笔，共 {total} 笔。', en: 'The earliest {shown} of {total} are shown.' },
  'confirmations.part.received': { 'zh-CN': '收到了', en: 'Received' },
  'confirmations.part.open': { 'zh-CN': '待确认', en: 'Not confirmed yet' },
  'confirmations.part.disputed': { 'zh-CN': '有疑问', en: 'In question' },
  'confirmations.received': { 'zh-CN': '收到了', en: 'Received' },
  'confirmations.received-for': { 'zh-CN': '{name}：收到了', en: '{name}: received' },
  'confirmations.not-received': { 'zh-CN': '没有收到或不符', en: 'Not received or not right' },
  'confirmations.not-received-for': { 'zh-CN': '{name}：没有收到或不符', en: '{name}: not received or not right' },
  'confirmations.witness': { 'zh-CN': '登记见证', en: 'Record a witness' },
  'confirmations.witness-for': { 'zh-CN': '{name}：登记见证', en: '{name}: record a witness' },
  'confirmations.dispute-title': { 'zh-CN': '没有收到，或与实际不符', en: 'It did not arrive, or is not right' },
  'confirmations.dispute-words': {
    'zh-CN': '写明没有收到什么，或哪里不符。帮扶单位会看到这个疑问，这笔帮扶先不算已确认。',
    en: 'Say what did not arrive or what is not right. The organization sees the question, and the act does not count as confirmed.',
  },
  'confirmations.reason': { 'zh-CN': '原因', en: 'Reason' },
  'confirmations.send': { 'zh-CN': '保存', en: 'Save' },
  'confirmations.witness-title': { 'zh-CN': '登记村干部见证', en: 'Record a cadre’s witness' },
  'confirmations.witness-name': { 'zh-CN': '见证人', en: 'Who saw it' },
  'confirmations.witness-on': { 'zh-CN': '哪天见证', en: 'On which day' },
  'confirmations.witness-how': { 'zh-CN': '怎样见证', en: 'How' },
  'confirmations.answers': { 'zh-CN': '受助方确认', en: 'What the receiving side says' },
  'confirmations.way.account': { 'zh-CN': '{name} 在账号中确认', en: '{name}, in the account' },
  'confirmations.way.code': { 'zh-CN': '{name} 填写户里念出的确认码', en: '{name} typed the code of the household' },
  'confirmations.way.witness': { 'zh-CN': '{witness} 见证（{how}），{name} 登记', en: 'Seen by {witness} ({how}), recorded by {name}' },
  'confirmations.said-no': { 'zh-CN': '{name} 提出疑问：{reason}', en: '{name} asks: {reason}' },
  'confirmations.part-asks': { 'zh-CN': '{name}：{reason}', en: '{name}: {reason}' },
  'confirmations.captured': { 'zh-CN': '手机记录时间 {time}', en: 'by the device’s clock {time}' },
  'confirmations.outdated': { 'zh-CN': '更正之前的确认，不再算数', en: 'before the correction; counts no more' },
  'confirmations.code-for': { 'zh-CN': '{name}的确认码（6位数字）', en: 'Code of {name} (six digits)' },
  'confirmations.code-send': { 'zh-CN': '确认', en: 'Confirm' },
  'confirmations.code-not-heard': {
    'zh-CN': '这里提出过疑问。更正以后，请村里在账号中确认，或登记见证；确认码不能代替。',
    en: 'This was in question. After the correction the village confirms it in its account or records a witness; a code does not do.',
  },
  'confirmations.open-codes': { 'zh-CN': '打印确认码', en: 'Print codes' },
  'confirmations.codes-lead': {
    'zh-CN': '给没有账号的户每户一张确认码。收到帮扶时，户里念一个给社会组织，没有网络也能用。每个码只用一次。',
    en: 'A sheet of codes for each household. It reads one out when help arrives, also without a network. Each is good once.',
  },
  'confirmations.codes-left': { 'zh-CN': '还剩 {left} 个', en: '{left} left' },
  'confirmations.codes-never': { 'zh-CN': '还没有打印', en: 'Not printed yet' },
  'confirmations.codes-find': { 'zh-CN': '按户主或村查找', en: 'Find by head or village' },
  'confirmations.codes-all': { 'zh-CN': '全选', en: 'Choose all' },
  'confirmations.codes-no-one': { 'zh-CN': '全不选', en: 'Choose none' },
  'confirmations.codes-none-found': { 'zh-CN': '没有找到', en: 'Nothing found' },
  'confirmations.codes-issue': { 'zh-CN': '打印所选的 {count} 户', en: 'Print for {count, plural, one {# household} other {# households}}' },
  'confirmations.codes-once': { 'zh-CN': '确认码只显示这一次', en: 'The codes are shown this once' },
  'confirmations.codes-once-words': {
    'zh-CN': '请现在打印，剪开交给各户保管。以前打印的确认码已失效。',
    en: 'Print them now and hand each household its own. Those printed before are void.',
  },
  'confirmations.codes-how': {
    'zh-CN': '东西或帮助真的到了，再念一个码给来人；没到、不对，不要念。每个码只用一次，用过划掉。不要让人拍照、抄走。丢了请找村干部重印，旧码作废。',
    en: 'Read one code out to whoever brings help, once it is really here; where it is not, or is not right, read none. Each is good once: cross it out. Let nobody copy or photograph this sheet. Lost? The village prints a new one and the old codes are void.',
  },
  'confirmations.codes-done': { 'zh-CN': '打印好了', en: 'Printed' },
  'confirmations.back': { 'zh-CN': '待确认', en: 'To confirm' },
  'confirmations.no-households': { 'zh-CN': '还没有在册的户', en: 'There is no registered household yet' },
} as const satisfies Messages;

export function useConfirmationWords() {
  return useTranslator(words);
}
