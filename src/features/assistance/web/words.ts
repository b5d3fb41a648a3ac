import type { Messages } from '../../../kernel/language.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { actMessages } from '../web-messages.ts';
import { actPageWords } from './page-words.ts';

const webWords = {
  'assistance.lead.own': {
    'zh-CN': '本单位做过的每一笔帮扶，最近的在前。周报的数字从这里来，不用再填一遍。',
    en: 'What your organization has done, the latest first. The weekly report takes its numbers from here; nothing is typed twice.',
  },
  'assistance.lead.all': {
    'zh-CN': '各单位记下的每一笔帮扶，最近的在前。点开可以看详情和更正经过。',
    en: 'What the organizations have done, the latest first. Each opens with its details and its corrections.',
  },
  'assistance.record': { 'zh-CN': '记一笔', en: 'Enter an act' },
  'assistance.filters': { 'zh-CN': '筛选', en: 'Filters' },
  'assistance.filter.all': { 'zh-CN': '全部', en: 'All' },
  'assistance.filter.clear': { 'zh-CN': '清除筛选', en: 'Clear filters' },
  'assistance.filter.organization': { 'zh-CN': '社会组织', en: 'Organization' },
  'assistance.filter.from': { 'zh-CN': '从哪天', en: 'From' },
  'assistance.filter.to': { 'zh-CN': '到哪天', en: 'To' },
  'assistance.empty': { 'zh-CN': '台账里还没有记录', en: 'The ledger is empty' },
  'assistance.empty-own': {
    'zh-CN': '做了一件事就记一笔：村、日期和类型点几下就好，周报会自己写好。',
    en: 'Record each thing when it is done: village, day and kind take a few taps, and the weekly report writes itself.',
  },
  'assistance.empty-others': {
    'zh-CN': '社会组织记下帮扶后，会显示在这里。',
    en: 'What organizations record appears here.',
  },
  'assistance.empty-filtered': { 'zh-CN': '没有符合条件的记录', en: 'No act fits these filters' },
  'assistance.only-serving': { 'zh-CN': '只列对应这项需求、措施或协议的记录。', en: 'Only the acts that answer this need, measure or agreement are listed.' },
  'assistance.next-page': { 'zh-CN': '下一页', en: 'Next page' },
  'assistance.first-page': { 'zh-CN': '回到第一页', en: 'First page' },
  'assistance.back': { 'zh-CN': '帮扶台账', en: 'Ledger' },

  'assistance.facts': { 'zh-CN': '内容', en: 'What was done' },
  'assistance.field.organization': { 'zh-CN': '社会组织', en: 'Organization' },
  'assistance.field.campaign': { 'zh-CN': '行动', en: 'Campaign' },
  'assistance.field.recorded': { 'zh-CN': '最近记录', en: 'Last recorded' },
  'assistance.history': { 'zh-CN': '经过', en: 'History' },
  'assistance.step.recorded': { 'zh-CN': '{name} 记录', en: '{name} recorded it' },
  'assistance.step.corrected': { 'zh-CN': '{name} 更正', en: '{name} corrected it' },
  'assistance.step.withdrawn': { 'zh-CN': '{name} 撤回', en: '{name} withdrew it' },
  'assistance.step.captured': { 'zh-CN': '手机记录时间 {time}', en: 'by the device’s clock {time}' },
  'assistance.step.reason': { 'zh-CN': '理由：{reason}', en: 'Reason: {reason}' },
  'assistance.correct': { 'zh-CN': '更正', en: 'Correct' },
  'assistance.withdraw': { 'zh-CN': '撤回', en: 'Withdraw' },
  'assistance.withdrawn': { 'zh-CN': '已撤回', en: 'Withdrawn' },
  'assistance.withdrawn-words': {
    'zh-CN': '{name} 于 {time} 撤回，这笔不再计入台账和周报。理由：{reason}',
    en: '{name} withdrew it on {time}; it counts no more in ledger and report. Reason: {reason}',
  },
  'assistance.withdraw-title': { 'zh-CN': '撤回这笔记录', en: 'Withdraw this act' },
  'assistance.withdraw-words': {
    'zh-CN': '记错了或没有做成的才撤回；只是写错了，请用“更正”。撤回后不再计入，记录和理由仍可查看，不能恢复。',
    en: 'For what was entered by mistake or did not happen; what is only wrong can be corrected. It counts no more, stays readable with its reason, and does not come back.',
  },
  'assistance.reason': { 'zh-CN': '理由', en: 'Reason' },

  'assistance.correct-lead': {
    'zh-CN': '改正写错的地方，写明理由。原来的内容保留在经过里。',
    en: 'Mend what is wrong and say why. What stood before stays in the history.',
  },
  'assistance.what-changes': { 'zh-CN': '这次改了什么', en: 'What changes' },
  'assistance.nothing-changes': { 'zh-CN': '还没有改动。', en: 'Nothing is changed yet.' },
  'assistance.correct-reason': { 'zh-CN': '为什么更正', en: 'Why it is corrected' },
  'assistance.save-correction': { 'zh-CN': '保存更正', en: 'Save the correction' },
  'assistance.cancel': { 'zh-CN': '不改了', en: 'Leave as it is' },
  'assistance.not-correctable': { 'zh-CN': '这笔记录已撤回，不能再改', en: 'This act has been taken back and cannot be changed' },
  'assistance.open-act': { 'zh-CN': '查看这一笔', en: 'Open the act' },
  'assistance.compare-title': { 'zh-CN': '您改的时候，别人先改了这一笔', en: 'Somebody else corrected this act while you did' },
  'assistance.compare-words': {
    'zh-CN': '{name} 于 {time} 更正过。您填写的都还在：不同的地方逐项选择，再保存。',
    en: '{name} corrected it on {time}. What you wrote is kept: choose where the two differ, then save.',
  },
  'assistance.compare-go-on': { 'zh-CN': '按选择继续', en: 'Go on with these' },
  'assistance.mine': { 'zh-CN': '我的', en: 'Mine' },
  'assistance.theirs': { 'zh-CN': '台账里现在的', en: 'In the ledger now' },
  'assistance.all-mine': { 'zh-CN': '全部用我的', en: 'All mine' },
  'assistance.all-theirs': { 'zh-CN': '全部用现在的', en: 'All as it is now' },
  'assistance.changed-by.me': { 'zh-CN': '只有您改了', en: 'Changed by you alone' },
  'assistance.changed-by.them': { 'zh-CN': '只有对方改了', en: 'Changed by the other alone' },
  'assistance.changed-by.both': { 'zh-CN': '两边都改了', en: 'Changed on both sides' },
  'assistance.part.when': { 'zh-CN': '日期', en: 'Day' },
  'assistance.part.where': { 'zh-CN': '帮扶村和对象', en: 'Village and for whom' },
  'assistance.part.what': { 'zh-CN': '帮扶类型', en: 'Kind' },
  'assistance.part.reached': { 'zh-CN': '人数和人次', en: 'People and visits' },
  'assistance.part.money': { 'zh-CN': '金额', en: 'Money' },
  'assistance.part.goods': { 'zh-CN': '物资', en: 'Goods' },
  'assistance.part.gift': { 'zh-CN': '用的哪一笔捐助', en: 'Gift drawn on' },
  'assistance.part.workers': { 'zh-CN': '参加人员', en: 'Who took part' },
  'assistance.part.head': { 'zh-CN': '负责人', en: 'Head' },
  'assistance.part.note': { 'zh-CN': '说明', en: 'Note' },
  'assistance.part.evidence': { 'zh-CN': '位置、照片和凭证', en: 'Place, photos and papers' },

  'assistance.save': { 'zh-CN': '保存', en: 'Save' },
  'assistance.saved': { 'zh-CN': '已记入台账', en: 'Recorded in the ledger' },
  'assistance.saved-here': { 'zh-CN': '已保存在本机', en: 'Saved on this device' },
  'assistance.saved-here-words': { 'zh-CN': '连上网络后自动记入台账，可以关掉本程序。', en: 'It goes to the ledger by itself when there is a network; you may close the app.' },
  'assistance.photos-follow': {
    'zh-CN': '所附照片或凭证还有{count}份随后自动上传。',
    en: '{count, plural, one {# photo or paper is} other {# photos and papers are}} sent after it by itself.',
  },
  'assistance.codes-follow': { 'zh-CN': '{count}个确认码随后发送并核对', en: '{count, plural, one {# code follows and is checked} other {# codes follow and are checked}}' },
  'assistance.saved-refused': { 'zh-CN': '已保存，但被退回', en: 'Saved, but refused' },
  'assistance.see-outbox': { 'zh-CN': '打开待发送箱', en: 'Open the outbox' },
  'assistance.another': { 'zh-CN': '再记一笔', en: 'Record another' },
  'assistance.start-over': { 'zh-CN': '清空重填', en: 'Start over' },
  'assistance.restored': { 'zh-CN': '上次没有保存的内容还在。', en: 'What you had not saved last time is still here.' },
  'assistance.recorded-before': { 'zh-CN': '查看台账里的那一笔', en: 'Open the one in the ledger' },
  'assistance.as-another': { 'zh-CN': '作为新的一笔', en: 'As another act' },
  'assistance.no-villages': { 'zh-CN': '还没有结对的村', en: 'There is no village for you yet' },
  'assistance.no-villages-words': {
    'zh-CN': '办公室启动行动、安排结对后，就可以在这里记帮扶。',
    en: 'You can record acts here once the office has launched a campaign and paired you with a village.',
  },
} as const satisfies Messages;

export const actWords = { ...actMessages, ...actPageWords, ...webWords };

export function useActWords() {
  return useTranslator(actWords);
}
