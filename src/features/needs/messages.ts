import type { Messages } from '../../kernel/language.ts';

export const needsMessages = {
  'needs.urgency.urgent': { 'zh-CN': '急', en: 'Urgent' },
  'needs.urgency.soon': { 'zh-CN': '近期', en: 'Soon' },
  'needs.urgency.normal': { 'zh-CN': '一般', en: 'Normal' },
  'needs.state.open': { 'zh-CN': '待解决', en: 'Open' },
  'needs.state.met': { 'zh-CN': '已满足', en: 'Met' },
  'needs.state.withdrawn': { 'zh-CN': '已撤回', en: 'Withdrawn' },
  'needs.state.merged': { 'zh-CN': '已合并', en: 'Merged' },
  'needs.state.split': { 'zh-CN': '已拆分', en: 'Split' },

  'needs.not-found': { 'zh-CN': '没有这条需求。', en: 'There is no such need.' },
  'needs.not-your-village': {
    'zh-CN': '只能办理本村（本乡镇各村）的需求。',
    en: 'You deal with the needs of your own village or township only.',
  },
  'needs.no-place': { 'zh-CN': '请选择哪个村或哪一户的需求。', en: 'Choose the village or the household that needs it.' },
  'needs.person-without-household': { 'zh-CN': '请先选择这个人所在的户。', en: 'Choose the household of this person first.' },
  'needs.household-elsewhere': { 'zh-CN': '这一户不在所选的村，请重新选择。', en: 'This household is not in the village chosen; choose again.' },
  'needs.household-ended': {
    'zh-CN': '这一户已不在册，不能再登记需求；原有需求仍可查看。',
    en: 'This household is no longer registered: no new needs, the earlier ones stay readable.',
  },
  'needs.no-such-member': { 'zh-CN': '所选的人不在这一户，请重新选择。', en: 'This person is not a member of the household; choose again.' },
  'needs.unknown-kind': { 'zh-CN': '没有这个类别，请从列表中选择。', en: 'There is no such kind; choose one from the list.' },
  'needs.unknown-page': { 'zh-CN': '翻页标记不对，请从第一页看起。', en: 'This is no page of the list; begin at the first.' },
  'needs.stale-revision': {
    'zh-CN': '这条需求刚被别人改过。您填写的内容还在，请刷新对照后再保存。',
    en: 'Somebody has just changed this need. What you typed is still here: reload, compare, then save.',
  },
  'needs.is-met': { 'zh-CN': '这条需求已满足，不能再办理。还有缺口时，请另行登记。', en: 'This need is met. If something is still missing, register it anew.' },
  'needs.is-withdrawn': { 'zh-CN': '这条需求已撤回。仍有需要时，请另行登记。', en: 'This need was withdrawn. If it is still there, register it anew.' },
  'needs.is-merged': { 'zh-CN': '这条需求已并入另一条，请到并入的那一条办理。', en: 'This need was merged into another; go on there.' },
  'needs.is-split': { 'zh-CN': '这条需求已拆分，请到拆出的各条办理。', en: 'This need was split; go on with its parts.' },
  'needs.merge-other-kind': { 'zh-CN': '类别不同的需求不能合并。', en: 'Needs of different kinds cannot be merged.' },
  'needs.merge-other-place': { 'zh-CN': '不是同一户（或同为村级）的需求不能合并。', en: 'Only needs of one household, or of the village itself, can be merged.' },
  'needs.merge-other-unit': {
    'zh-CN': '单位不同，数量不能相加。请先改成同一单位，或选“同一件事，数量不相加”。',
    en: 'The units differ, so the quantities cannot be added. Bring them to one unit first, or choose “the same thing, do not add”.',
  },
  'needs.split-kind-twice': { 'zh-CN': '按事项拆分时，每一部分的类别要不同。', en: 'When splitting by kind, each part must be of another kind.' },
  'needs.split-share-missing': { 'zh-CN': '请填写每一部分的数量。', en: 'Give the quantity of every part.' },
  'needs.split-not-the-whole': {
    'zh-CN': '各部分合计 {total}，应等于原来的 {whole}。',
    en: 'The parts come to {total}; they must make up the whole, {whole}.',
  },

  'needs.alike.household': { 'zh-CN': '同一户、同一类别', en: 'The same household and kind' },
  'needs.alike.person': { 'zh-CN': '同一人、同一类别', en: 'The same person and kind' },
  'needs.alike.village': { 'zh-CN': '同一村、同一类别', en: 'The same village and kind' },
  'needs.alike.days': {
    'zh-CN': '{days, plural, =0 {同一天登记} other {登记相隔 # 天}}',
    en: '{days, plural, =0 {Registered within a day} one {Registered a day apart} other {Registered # days apart}}',
  },
  'needs.alike.words': { 'zh-CN': '内容有 {percent}% 相近', en: 'The words are {percent}% alike' },
  'needs.alike.no-words': { 'zh-CN': '没有写具体内容，看不出区别', en: 'Nothing was said by which to tell them apart' },

  'needs.fits.cause': { 'zh-CN': '致贫原因：{cause}', en: 'Cause of poverty: {causeEn}' },
  'needs.fits.elderly': { 'zh-CN': '有 {count} 位 65 岁以上老人', en: '{count, plural, one {# member is} other {# members are}} 65 or older' },
  'needs.fits.infants': { 'zh-CN': '有 {count} 名 3 至 5 岁幼儿', en: '{count, plural, one {# child is} other {# children are}} 3 to 5 years old' },
  'needs.fits.pupils': { 'zh-CN': '有 {count} 名在校学生', en: '{count, plural, one {# member goes} other {# members go}} to school' },
  'needs.fits.workers': { 'zh-CN': '有 {count} 名劳动力', en: '{count, plural, one {# member} other {# members}} able to work' },
} as const satisfies Messages;
