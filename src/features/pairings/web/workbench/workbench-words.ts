import type { Messages } from '../../../../kernel/language.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { fitMessages } from '../../fit-messages.ts';
import { pairingPageWords } from '../page-words.ts';

/** Words of the workbench and of matches. */
const words = {
  ...pairingPageWords,
  ...fitMessages,
  back: { 'zh-CN': '结对关系', en: 'Pairings' },
  lead: {
    'zh-CN': '按宗旨相符、能力匹配、便于开展三项原则推荐结对，与现有结对对照。采用之前，什么都不会变。',
    en: 'Proposes pairings by purpose, capability and convenience, beside what stands. Nothing changes until you adopt it.',
  },
  thinTitle: { 'zh-CN': '{count} 家社会组织的资料不全', en: '{count, plural, one {# organization is} other {# organizations are}} hardly known' },
  thinWords: {
    'zh-CN': '没有填写宗旨、业务范围，或没有确认过能力的，推荐只能参考。请先补全：',
    en: 'Without purpose, scope or confirmed capabilities the proposal rests on little. Fill in first:',
  },

  nobody: { 'zh-CN': '还没有可以结对的社会组织和村', en: 'No organizations and villages to pair yet' },
  nobodyWords: {
    'zh-CN': '启动一份方案后，方案里的社会组织和村都在这里，可以比较、推荐。',
    en: 'Launch a plan: its organizations and villages are then compared and proposed here.',
  },
  toNotices: { 'zh-CN': '去载入通知', en: 'Load a notice' },
  settings: { 'zh-CN': '设置', en: 'Settings' },
  savedBy: { 'zh-CN': '{name} 保存于 {time}', en: 'Saved by {name}, {time}' },
  neverSaved: { 'zh-CN': '常用设置，还没有改过', en: 'The usual settings, not changed yet' },
  weights: { 'zh-CN': '三项原则的权重（0 为不计）', en: 'Weights (0: ignored)' },
  bounds: { 'zh-CN': '每家、每村的上下限', en: 'At least and at most' },
  organizationMin: { 'zh-CN': '每家社会组织至少帮几个村', en: 'Villages for each organization, at least' },
  organizationMax: { 'zh-CN': '每家社会组织至多帮几个村', en: 'Villages for each organization, at most' },
  organizationMaxHint: { 'zh-CN': '不填：与现在一样多，不超过资料中能承担的村数', en: 'Empty: as many as now, and no more than its profile says' },
  villageMin: { 'zh-CN': '每个村至少有几家', en: 'Organizations for each village, at least' },
  villageMax: { 'zh-CN': '每个村至多有几家', en: 'Organizations for each village, at most' },
  noLimit: { 'zh-CN': '不填：不限', en: 'Empty: no limit' },
  own: { 'zh-CN': '单独的上下限', en: 'Bounds of their own' },
  ownLine: { 'zh-CN': '{name}：至少 {min}，至多 {max}', en: '{name}: at least {min}, at most {max}' },
  unlimited: { 'zh-CN': '不限', en: 'no limit' },
  whose: { 'zh-CN': '社会组织或村', en: 'Organization or village' },
  least: { 'zh-CN': '至少', en: 'At least' },
  most: { 'zh-CN': '至多', en: 'At most' },
  wishes: { 'zh-CN': '必须结对、不结对', en: 'Required and excluded pairs' },
  wish: { 'zh-CN': '要求', en: 'Wish' },
  pin: { 'zh-CN': '必须结对', en: 'Required' },
  ban: { 'zh-CN': '不结对', en: 'Excluded' },
  organization: { 'zh-CN': '社会组织', en: 'Organization' },
  village: { 'zh-CN': '村', en: 'Village' },
  choose: { 'zh-CN': '请选择', en: 'Choose' },
  add: { 'zh-CN': '添加', en: 'Add' },
  remove: { 'zh-CN': '删除', en: 'Remove' },
  removeOf: { 'zh-CN': '删除：{name}', en: 'Remove {name}' },
  pinConfirmed: { 'zh-CN': '保留双方已确认的 {count} 对', en: 'Keep the {count} confirmed by both' },
  saveSettings: { 'zh-CN': '保存并重新推荐', en: 'Save and propose anew' },
  unsaved: { 'zh-CN': '设置改过还没有保存，推荐仍是原来的。', en: 'Settings were changed and not saved; the proposal is still the earlier one.' },

  proposal: { 'zh-CN': '推荐的结对', en: 'Proposed pairings' },
  provenBest: { 'zh-CN': '已证明最优', en: 'Proven best' },
  provenWords: {
    'zh-CN': '在这些设置下，没有别的结对能使适配分合计更高；证明由另一段独立的程序核对过。',
    en: 'Under these settings no other pairing has a higher sum of fits; the proof was checked by a separate program.',
  },
  'provenAlso.worst': { 'zh-CN': '合计相同时，最薄弱的村也已最好。', en: ' Among equals, the worst-served village is served best.' },
  'provenAlso.changes': { 'zh-CN': '再相同时，改动最少。', en: ' Among those, the fewest pairs change.' },
  total: { 'zh-CN': '全县适配分合计', en: 'Sum of fits in the county' },
  worst: { 'zh-CN': '最薄弱的村', en: 'Worst-served village' },
  pairsChanged: { 'zh-CN': '改动', en: 'Changes' },
  changesCount: { 'zh-CN': '{count} 处', en: '{count}' },
  nowThen: { 'zh-CN': '{before} → {after}', en: '{before} → {after}' },
  against: { 'zh-CN': '与什么对照', en: 'Compared with' },
  'against.notice': { 'zh-CN': '通知安排的结对', en: 'The pairing of the notice' },
  'against.standing': { 'zh-CN': '现有结对', en: 'What stands now' },
  nothingBetter: { 'zh-CN': '现有的结对已是最优，不需要改动。', en: 'What stands is the best already: nothing need change.' },
  gains: { 'zh-CN': '提高 {points}', en: 'gains {points}' },
  loses: { 'zh-CN': '降低 {points}', en: 'loses {points}' },
  same: { 'zh-CN': '不变', en: 'unchanged' },
  stays: { 'zh-CN': '保留', en: 'stays' },
  comes: { 'zh-CN': '新来', en: 'comes' },
  leaves: { 'zh-CN': '离开', en: 'leaves' },
  pinned: { 'zh-CN': '必须结对', en: 'required' },
  wasConfirmed: { 'zh-CN': '双方已确认', en: 'confirmed by both' },
  points: { 'zh-CN': '{points} 分', en: '{points} points' },
  leavesFor: {
    'zh-CN': '改帮{village}：那里 {there} 分，这里 {here} 分',
    en: 'to {village}, where it fits with {there} points, here with {here}',
  },
  leavesBanned: { 'zh-CN': '按设置不与本村结对', en: 'excluded by the settings' },
  leavesNowhere: { 'zh-CN': '不再安排：名额用在了适配更高的结对上', en: 'not paired here any more: its place goes to better fits' },
  losesWhy: {
    'zh-CN': '本村降低，是为了全县合计更高；不同意的，可以设为“必须结对”再推荐。',
    en: 'It loses so that the county gains more. If you disagree, require the pair and propose again.',
  },
  compare: { 'zh-CN': '各单位适配情况', en: 'All organizations' },
  compareTitle: { 'zh-CN': '{village}与各社会组织', en: '{village} and the organizations' },
  paired: { 'zh-CN': '现已结对', en: 'paired now' },
  adopt: { 'zh-CN': '采用这个方案', en: 'Adopt this proposal' },
  adoptWords: {
    'zh-CN': '将结束 {ended} 对、新结 {made} 对，新的从“纸面结对”开始，需要重新签协议、双方确认。会通知各方。',
    en: '{ended, plural, one {# pairing ends} other {# pairings end}} and {made, plural, one {# begins} other {# begin}}, on paper until agreements are confirmed. All are told.',
  },
  adoptConfirmed: {
    'zh-CN': '其中 {count} 对是双方已确认的。要保留它们，请先设为“必须结对”。',
    en: '{count, plural, one {# of them is} other {# of them are}} confirmed by both sides. To keep them, require them first.',
  },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  adopted: { 'zh-CN': '已采用：结束 {ended} 对，新结 {made} 对。', en: 'Adopted: {ended} ended, {made} made.' },

  infeasible: { 'zh-CN': '这些要求不能同时满足', en: 'These wishes cannot all be met' },
  infeasibleWords: {
    'zh-CN': '下面这几条放在一起就无法安排，放宽其中任何一条即可：',
    en: 'The following cannot hold together; relax any one of them:',
  },
  'why.organizationMin': { 'zh-CN': '{organization}至少要帮 {value} 个村：请降低下限', en: '{organization} takes at least {value}: lower it' },
  'why.organizationMax': { 'zh-CN': '{organization}至多帮 {value} 个村：请提高上限', en: '{organization} takes at most {value}: raise it' },
  'why.villageMin': { 'zh-CN': '{village}至少要有 {value} 家：请降低下限，或增加社会组织', en: '{village} needs at least {value}: lower it or find organizations' },
  'why.villageMax': { 'zh-CN': '{village}至多有 {value} 家：请提高上限', en: '{village} takes at most {value}: raise it' },
  'why.pin': { 'zh-CN': '{organization}与{village}必须结对：请取消这一条', en: '{organization} and {village} are required: drop it' },
  'why.ban': { 'zh-CN': '{organization}与{village}不结对：请取消这一条', en: '{organization} and {village} are excluded: drop it' },

  matchesTitle: { 'zh-CN': '适合的社会组织', en: 'Organizations that fit' },
  noOrganizations: { 'zh-CN': '还没有社会组织', en: 'There are no organizations yet' },
  more: { 'zh-CN': '再看 {count} 家', en: 'Show {count} more' },
} as const satisfies Messages;

export function useWorkbenchWords() {
  return useTranslator(words);
}
