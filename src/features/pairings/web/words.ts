import type { Messages } from '../../../kernel/language.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { pairingMessages } from '../messages.ts';
import { pairingPageWords } from './page-words.ts';

/** Words of the list and of a pairing's page. */
export const pairingWords = {
  ...pairingPageWords,
  ...pairingMessages,
  listLead: {
    'zh-CN': '方案写到的结对先是“纸面结对”，社会组织和村双方都确认协议之后才算数。',
    en: 'What the notice names is “on paper only”. A pairing counts once organization and village have both confirmed the agreement.',
  },
  toConfirmTitle: { 'zh-CN': '请您确认的协议', en: 'Agreements for you to confirm' },
  toConfirmLead: {
    'zh-CN': '看过协议内容，确认后即代表{side}同意。',
    en: 'Read the agreement; by confirming you agree to it for the {side}.',
  },
  'ownSide.organization': { 'zh-CN': '本单位', en: 'organization' },
  'ownSide.village': { 'zh-CN': '本村', en: 'village' },
  readAndConfirm: { 'zh-CN': '看协议、确认', en: 'Read and confirm' },
  coverage: { 'zh-CN': '覆盖情况', en: 'Coverage' },
  coverageText: {
    'zh-CN': '共 {total} 对：双方已确认 {confirmed} 对，待确认 {agreed} 对，纸面结对 {onPaper} 对；没有结对的村 {unpaired} 个。',
    en: '{total, plural, one {# pairing} other {# pairings}}: {confirmed} confirmed by both, {agreed} to be confirmed, {onPaper} on paper only; {unpaired, plural, one {# village} other {# villages}} without any.',
  },
  unpaired: { 'zh-CN': '没有结对的村', en: 'Villages without a pairing' },
  unpairedLead: { 'zh-CN': '不落一村：请为这些村安排社会组织。', en: 'No village may be left out: find organizations for these.' },
  pairThis: { 'zh-CN': '安排结对', en: 'Pair it' },
  tableTitle: { 'zh-CN': '结对情况', en: 'Who helps whom' },
  all: { 'zh-CN': '全部', en: 'All' },
  showState: { 'zh-CN': '只看“{state}”：{count} 对', en: 'Show only “{state}”: {count}' },
  village: { 'zh-CN': '村', en: 'Village' },
  township: { 'zh-CN': '乡镇', en: 'Township' },
  organization: { 'zh-CN': '社会组织', en: 'Organization' },
  state: { 'zh-CN': '状态', en: 'State' },
  since: { 'zh-CN': '时间', en: 'Since' },
  sinceConfirmed: { 'zh-CN': '{day}确认', en: 'confirmed {day}' },
  sinceStarted: { 'zh-CN': '{day}结对', en: 'paired {day}' },
  sinceEnded: { 'zh-CN': '{day}结束', en: 'ended {day}' },
  'awaits.organization': { 'zh-CN': '待社会组织确认', en: 'Awaits the organization' },
  'awaits.village': { 'zh-CN': '待村确认', en: 'Awaits the village' },
  'awaits.both': { 'zh-CN': '待双方确认', en: 'Awaits both sides' },
  noPairings: { 'zh-CN': '还没有结对关系', en: 'No pairings yet' },
  noVillages: { 'zh-CN': '还没有村，暂时不能结对', en: 'There is no village to pair yet' },
  noVillagesWords: {
    'zh-CN': '载入方案并启动行动后，方案里的村会登记进来，分组自动成为结对关系；也可以先导入村情，再在这里新结。',
    en: 'Load a notice and launch its campaign: its villages come in, and its groups become pairings. Or import villages first, and pair them here.',
  },
  toImports: { 'zh-CN': '导入村情', en: 'Import villages' },
  noPairingsOthers: {
    'zh-CN': '县级办公室安排结对后，会显示在这里。',
    en: 'They appear here when the county office has arranged them.',
  },
  onlyVillage: { 'zh-CN': '只看{village}', en: 'Only {village}' },
  showAllVillages: { 'zh-CN': '不只看{village}，看全部', en: 'Show all, not only {village}' },
  thisVillage: { 'zh-CN': '所选的村', en: 'the chosen village' },
  noneInVillage: { 'zh-CN': '这个村没有您能看到的结对', en: 'There is no pairing of this village for you to see' },
  toNotices: { 'zh-CN': '去载入通知', en: 'Load a notice' },
  noneInState: { 'zh-CN': '没有这种状态的结对', en: 'None in this state' },
  endedTitle: { 'zh-CN': '已结束的结对', en: 'Ended pairings' },
  showEnded: { 'zh-CN': '查看已结束的 {count} 对', en: 'Show {count, plural, one {# ended pairing} other {# ended pairings}}' },
  workbook: { 'zh-CN': '导出表格', en: 'Export table' },
  toWorkbench: { 'zh-CN': '结对工作台', en: 'Workbench' },
  make: { 'zh-CN': '新结一对', en: 'New pairing' },
  makeTitle: { 'zh-CN': '新结一对', en: 'New pairing' },
  makeWords: {
    'zh-CN': '结对先记为“纸面结对”，拟定协议并由双方确认后生效。会通知双方。',
    en: 'It is on paper only until an agreement is drawn up and both sides have confirmed it. Both are told.',
  },
  choose: { 'zh-CN': '请选择', en: 'Choose' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
} as const satisfies Messages;

export function usePairingWords() {
  return useTranslator(pairingWords);
}
