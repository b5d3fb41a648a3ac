import { useCallback } from 'react';
import type { Messages } from '../../../kernel/language.ts';
import { useLanguage } from '../../../ui/language/language.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { needsMessages } from '../messages.ts';
import { needsPageWords } from './page-words.ts';

const webWords = {
  'needs.lead': {
    'zh-CN': '村、户、人的困难和需求，急的在前。登记一次，结对、项目和台账都从这里取用。',
    en: 'What villages, households and persons need, the most urgent first. Told once; pairings, projects and the ledger build on it.',
  },
  'needs.register': { 'zh-CN': '登记需求', en: 'Register a need' },
  'needs.export': { 'zh-CN': '导出', en: 'Export' },
  'needs.back': { 'zh-CN': '困难和需求', en: 'Needs' },
  'needs.counts': { 'zh-CN': '需求数', en: 'Counts of needs' },
  'needs.count.open': { 'zh-CN': '待解决', en: 'Open' },
  'needs.count.urgent': { 'zh-CN': '其中急', en: 'Urgent' },
  'needs.count.overdue': { 'zh-CN': '其中超期', en: 'Overdue' },
  'needs.overdue': { 'zh-CN': '超期', en: 'Overdue' },
  'needs.filter.all': { 'zh-CN': '全部', en: 'All' },
  'needs.filter.clear': { 'zh-CN': '清除筛选', en: 'Clear filters' },
  'needs.empty': { 'zh-CN': '没有待解决的需求', en: 'No open needs' },
  'needs.empty-words': {
    'zh-CN': '入户时听到的困难，打开户的页面点两下就能登记；村里共同的困难在这里登记。',
    en: 'What you hear on a visit takes two taps on the page of the household; what the village lacks is registered here.',
  },
  'needs.empty-filtered': { 'zh-CN': '没有符合条件的需求', en: 'No need fits these filters' },
  'needs.next-page': { 'zh-CN': '下一页', en: 'Next page' },
  'needs.first-page': { 'zh-CN': '回到第一页', en: 'First page' },
  'needs.table': { 'zh-CN': '困难和需求清单', en: 'List of needs' },

  'needs.field.township': { 'zh-CN': '乡镇', en: 'Township' },
  'needs.field.village': { 'zh-CN': '村', en: 'Village' },
  'needs.field.villageId': { 'zh-CN': '村', en: 'Village' },
  'needs.field.who': { 'zh-CN': '谁的需求', en: 'Whose need' },
  'needs.field.household': { 'zh-CN': '户', en: 'Household' },
  'needs.field.household-name': { 'zh-CN': '查找户（姓名或拼音首字母）', en: 'Find a household (name or initials)' },
  'needs.field.person': { 'zh-CN': '对象', en: 'For whom' },
  'needs.field.personId': { 'zh-CN': '对象', en: 'For whom' },
  'needs.field.kind': { 'zh-CN': '类别', en: 'Kind' },
  'needs.field.summary': { 'zh-CN': '具体内容', en: 'What exactly' },
  'needs.field.summary-hint': { 'zh-CN': '可不填。例如：想学电工', en: 'May be left empty' },
  'needs.field.quantity': { 'zh-CN': '数量', en: 'Quantity' },
  'needs.field.unit': { 'zh-CN': '单位', en: 'Unit' },
  'needs.field.urgency': { 'zh-CN': '紧急程度', en: 'Urgency' },
  'needs.field.dueOn': { 'zh-CN': '什么时候之前', en: 'By when' },
  'needs.field.due-hint': { 'zh-CN': '可不填', en: 'May be left empty' },
  'needs.field.why': { 'zh-CN': '原因', en: 'Why' },
  'needs.field.state': { 'zh-CN': '状态', en: 'State' },
  'needs.field.registered': { 'zh-CN': '登记', en: 'Registered' },
  'needs.field.mergedInto': { 'zh-CN': '并入', en: 'Merged into' },
  'needs.field.reason': { 'zh-CN': '理由', en: 'Reason' },
  'needs.field.note': { 'zh-CN': '为什么改（可不填）', en: 'Why it changes (optional)' },
  'needs.not-a-quantity': { 'zh-CN': '请填整数，例如 3；不清楚可不填', en: 'A whole number such as 3, or nothing' },
  'needs.choose': { 'zh-CN': '请选择', en: 'Choose' },
  'needs.whole-village': { 'zh-CN': '全村', en: 'Whole village' },
  'needs.whole-village-choice': { 'zh-CN': '全村（不是某一户）', en: 'The whole village' },
  'needs.whole-household': { 'zh-CN': '全户', en: 'The whole household' },
  'needs.no-head': { 'zh-CN': '无户主', en: 'No head' },
  'needs.chosen-household': { 'zh-CN': '已选的户', en: 'The household chosen' },
  'needs.more-households': { 'zh-CN': '户数多，只列出一部分，请输入姓名查找', en: 'Only some are listed; type a name' },
  'needs.no-households': { 'zh-CN': '没有找到，请核对姓名', en: 'Nobody found; check the name' },
  'needs.household-of': { 'zh-CN': '{name}（{count}人）', en: '{name} ({count})' },
  'needs.due-by': { 'zh-CN': '{day}前', en: 'by {day}' },
  'needs.no-due': { 'zh-CN': '未定', en: 'No date' },
  'needs.not-said': { 'zh-CN': '未说明', en: 'Not said' },

  'needs.no-villages': { 'zh-CN': '还没有可登记的村', en: 'There is no village yet' },
  'needs.load-notice': { 'zh-CN': '去载入通知', en: 'Load a notice' },
  'needs.no-villages-words': { 'zh-CN': '办公室载入方案并启动行动后，村会出现在这里。', en: 'Villages appear once the office has launched a campaign.' },
  'needs.save': { 'zh-CN': '保存', en: 'Save' },
  'needs.register-one': { 'zh-CN': '登记', en: 'Register' },
  'needs.registered-now': { 'zh-CN': '已登记：{what}', en: 'Registered: {what}' },
  'needs.registered-here': { 'zh-CN': '已登记', en: 'Registered' },
  'needs.registered-next': { 'zh-CN': '村和类别已留给下一条，可以接着登记。', en: 'Village and kind are kept for the next one.' },
  'needs.open-it': { 'zh-CN': '打开这一条', en: 'Open it' },
  'needs.keyboard': { 'zh-CN': '填好后按回车登记', en: 'Enter registers' },

  'needs.two-taps': { 'zh-CN': '点一下选类别，再点一下登记', en: 'One tap for the kind, one more to register' },
  'needs.two-taps.chosen': { 'zh-CN': '{kind} · {quantity} · 一般', en: '{kind} · {quantity} · normal' },
  'needs.other-kinds': { 'zh-CN': '其他类别', en: 'Another kind' },
  'needs.more-fields': { 'zh-CN': '多写几项', en: 'Say more' },
  'needs.known-kind': { 'zh-CN': '已登记，待解决', en: 'Registered, open' },
  'needs.household-title': { 'zh-CN': '困难和需求', en: 'Needs' },
  'needs.household-none': { 'zh-CN': '还没有登记需求。', en: 'No need has been registered.' },
  'needs.household-ended-words': { 'zh-CN': '这一户已不在册，不再登记新的需求。', en: 'This household is no longer registered: no new needs.' },
  'needs.closed-ones': { 'zh-CN': '已办结 {count} 条', en: '{count, plural, one {# closed} other {# closed}}' },

  'needs.alike-title': { 'zh-CN': '可能重复（{count}）', en: 'Perhaps twice ({count})' },
  'needs.alike-lead': { 'zh-CN': '供核对，不会自动合并。', en: 'For you to judge; nothing is merged by itself.' },
  'needs.alike-before': { 'zh-CN': '可能已经登记过', en: 'Perhaps registered before' },
  'needs.merge': { 'zh-CN': '合并', en: 'Merge' },
  'needs.keep-apart': { 'zh-CN': '不是重复', en: 'Not the same' },
  'needs.merge-title': { 'zh-CN': '合并需求', en: 'Merge needs' },
  'needs.merge-words': {
    'zh-CN': '保留先登记的一条，另一条并入后仍可查看，经过都有记录。',
    en: 'The earlier one stays; the other can still be read, and the history keeps both.',
  },
  'needs.merge-how': { 'zh-CN': '数量', en: 'Quantity' },
  'needs.merge-same': { 'zh-CN': '同一件事，数量不相加：{amount}', en: 'The same thing, do not add: {amount}' },
  'needs.merge-sum': { 'zh-CN': '数量相加：{amount}', en: 'Add the quantities: {amount}' },
  'needs.merge-reason': { 'zh-CN': '说明（可不填）', en: 'Note (optional)' },

  'needs.change': { 'zh-CN': '修改', en: 'Change' },
  'needs.change-title': { 'zh-CN': '修改需求', en: 'Change the need' },
  'needs.met': { 'zh-CN': '已满足', en: 'Met' },
  'needs.met-title': { 'zh-CN': '标记为已满足', en: 'Mark as met' },
  'needs.met-words': { 'zh-CN': '写明谁、怎样帮上了忙。之后不能再改，仍有缺口请另行登记。', en: 'Say who helped and how. It then stays as it is; what is still missing is registered anew.' },
  'needs.met-reason': { 'zh-CN': '怎样满足的', en: 'How it was met' },
  'needs.withdraw': { 'zh-CN': '撤回', en: 'Withdraw' },
  'needs.withdraw-title': { 'zh-CN': '撤回需求', en: 'Withdraw the need' },
  'needs.withdraw-words': { 'zh-CN': '登记错了或不再需要时撤回。记录保留，之后不能恢复。', en: 'For what was entered by mistake or is no longer needed. It stays readable and is not opened again.' },
  'needs.split': { 'zh-CN': '拆分', en: 'Split' },
  'needs.split-title': { 'zh-CN': '拆分需求', en: 'Split the need' },
  'needs.split-words': { 'zh-CN': '拆成几条，分别找人帮。原来的一条保留备查。', en: 'Several needs, each for whoever can help. The whole one stays readable.' },
  'needs.split-by': { 'zh-CN': '怎样拆', en: 'How' },
  'needs.split-by.quantity': { 'zh-CN': '按数量分', en: 'By quantity' },
  'needs.split-by.kind': { 'zh-CN': '按事项分', en: 'By kind' },
  'needs.split-part': { 'zh-CN': '第 {number} 部分', en: 'Part {number}' },
  'needs.split-add': { 'zh-CN': '再加一部分', en: 'Another part' },
  'needs.split-remove': { 'zh-CN': '去掉第 {number} 部分', en: 'Remove part {number}' },
  'needs.split-left': { 'zh-CN': '还剩 {left}，合计应为 {whole}', en: '{left} left of {whole}' },
  'needs.split-each': { 'zh-CN': '每一部分都是 {whole}', en: 'Each part is {whole}' },

  'needs.facts': { 'zh-CN': '内容', en: 'What is needed' },
  'needs.history': { 'zh-CN': '经过', en: 'History' },
  'needs.related': { 'zh-CN': '有关的需求', en: 'Related needs' },
  'needs.related.into': { 'zh-CN': '已并入', en: 'Merged into' },
  'needs.related.from': { 'zh-CN': '拆自', en: 'Split from' },
  'needs.related.merged': { 'zh-CN': '并入本条的', en: 'Merged into this one' },
  'needs.related.parts': { 'zh-CN': '拆出的', en: 'Its parts' },
  'needs.step.registered': { 'zh-CN': '{name} 登记', en: '{name} registered it' },
  'needs.step.changed': { 'zh-CN': '{name} 修改', en: '{name} changed it' },
  'needs.step.moved': { 'zh-CN': '{name} 办理这一户的搬迁', en: '{name} moved the household' },
  'needs.step.merged': { 'zh-CN': '{name} 合并', en: '{name} merged it' },
  'needs.step.split': { 'zh-CN': '{name} 拆分', en: '{name} split it' },
  'needs.step.withdrawn': { 'zh-CN': '{name} 撤回', en: '{name} withdrew it' },
  'needs.step.met': { 'zh-CN': '{name} 标记为已满足', en: '{name} marked it as met' },
} as const satisfies Messages;

const words = { ...needsMessages, ...needsPageWords, ...webWords };

export function useNeedWords() {
  return useTranslator(words);
}

/** Picks the language of what the server told in both: a name or a reason, no sentence to be filled. */
export function useTold(): (told: { 'zh-CN': string; en: string }) => string {
  const { language } = useLanguage();
  return useCallback((told) => told[language], [language]);
}
