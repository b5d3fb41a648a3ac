import type { Messages } from '../../kernel/language.ts';

export const weeklyReportMessages = {
  'weekly-report.state.onTime': { 'zh-CN': '按时', en: 'On time' },
  'weekly-report.state.late': { 'zh-CN': '迟报', en: 'Late' },
  'weekly-report.state.zero': { 'zh-CN': '本周无进展', en: 'Nothing this week' },
  'weekly-report.state.exempt': { 'zh-CN': '免报', en: 'Exempt' },
  'weekly-report.state.missing': { 'zh-CN': '未报', en: 'Missing' },
  'weekly-report.state.pending': { 'zh-CN': '待报', en: 'Due' },
  'weekly-report.zero-late': { 'zh-CN': '本周无进展（迟报）', en: 'Nothing this week (late)' },
  'weekly-report.offline-delay-accepted': { 'zh-CN': '迟报（已认可离线延迟）', en: 'Late (offline delay accepted)' },
  'weekly-report.zero-offline-delay-accepted': {
    'zh-CN': '本周无进展（迟报，已认可离线延迟）',
    en: 'Nothing this week (late, offline delay accepted)',
  },
  'weekly-report.review.awaitingReview': { 'zh-CN': '待审核', en: 'Awaiting review' },
  'weekly-report.review.accepted': { 'zh-CN': '已通过', en: 'Accepted' },
  'weekly-report.review.returned': { 'zh-CN': '已退回', en: 'Returned' },
  'weekly-report.draft.writing': { 'zh-CN': '填写中', en: 'Being written' },
  'weekly-report.draft.awaitingSignature': { 'zh-CN': '待负责人签字', en: 'Awaiting signature' },
  'weekly-report.text.progress': { 'zh-CN': '工作开展情况', en: 'Work done' },
  'weekly-report.text.effects': { 'zh-CN': '进展和成效', en: 'Progress and effects' },
  'weekly-report.text.problems': { 'zh-CN': '存在问题', en: 'Problems' },
  'weekly-report.text.helpWanted': { 'zh-CN': '需要支持的事项', en: 'Help wanted' },
  'weekly-report.text.nextWeek': { 'zh-CN': '下周计划', en: 'Next week' },

  'weekly-report.not-expected': {
    'zh-CN': '方案没有要求本单位上报 {dueDate} 这一周',
    en: 'The plan does not ask your organization for a report of the week due {dueDate}',
  },
  'weekly-report.not-found': { 'zh-CN': '没有这份周报', en: 'There is no such weekly report' },
  'weekly-report.unknown-page': { 'zh-CN': '没有这一页，请从头查看', en: 'There is no such page; start from the beginning' },
  'weekly-report.no-such-week': { 'zh-CN': '没有这个上报周', en: 'There is no such reporting week' },
  'weekly-report.not-your-organization': {
    'zh-CN': '只有本单位的负责人和联络员可以填写本单位的周报',
    en: 'Only the head and the reporter of an organization write its weekly report',
  },
  'weekly-report.only-head-signs': {
    'zh-CN': '只有单位负责人能用自己的账号签字上报。草稿已保存，可“提请签字”',
    en: 'Only the head signs, with an account of their own. The draft is kept; hand it over for signature',
  },
  'weekly-report.only-office': { 'zh-CN': '只有经办人和总负责人可以办理', en: 'Only the office may do this' },
  'weekly-report.week-not-begun': {
    'zh-CN': '这一周从 {startsAt} 开始，还不能填报',
    en: 'This week begins at {startsAt}; it cannot be reported yet',
  },
  'weekly-report.stale-revision': {
    'zh-CN': '{savedBy} 已在别处修改了这份草稿。您这里填写的内容没有丢失，请对照后再保存',
    en: '{savedBy} has changed this draft elsewhere. What you typed is still here: compare the two, then save',
  },
  'weekly-report.draft-gone': {
    'zh-CN': '这份草稿已在别处放弃或上报。您这里填写的内容没有丢失，请刷新后对照',
    en: 'This draft was discarded or sent elsewhere. What you typed is still here: reload, then compare',
  },
  'weekly-report.no-draft': { 'zh-CN': '还没有可办理的草稿', en: 'There is no draft yet' },
  'weekly-report.not-awaiting-signature': {
    'zh-CN': '这份草稿不在等待签字',
    en: 'This draft is not waiting for a signature',
  },
  'weekly-report.with-the-head': {
    'zh-CN': '草稿已提请负责人签字；要继续修改，请先收回',
    en: 'The draft is with the head for signature; take it back before changing it',
  },
  'weekly-report.already-received': {
    'zh-CN': '本周已上报，回执号 {receiptNumber}。要修改请用“更正”',
    en: 'This week has been received under {receiptNumber}. To change it, correct it',
  },
  'weekly-report.nothing-received': { 'zh-CN': '还没有上报，无需更正', en: 'Nothing has been received that could be corrected' },
  'weekly-report.correction-open': {
    'zh-CN': '已有一份更正草稿在填写中',
    en: 'A correction is being written already',
  },
  'weekly-report.empty': {
    'zh-CN': '周报还没有内容。本周没有进展，请用“本周无进展”，一键上报',
    en: 'The report is empty. If there was nothing this week, “Nothing this week” takes one tap',
  },
  'weekly-report.only-carried': {
    'zh-CN': '台账里本周还没有帮扶记录，文字也都是上次的。有进展请记一笔，或把文字改一改；没有进展，请用“本周无进展”，一键上报',
    en: 'The ledger has no act of this week, and all words are last time’s. Add an act or change the words; if there was nothing, “Nothing this week” takes one tap',
  },
  'weekly-report.too-many-acts': {
    'zh-CN': '台账里这一周有 {acts} 笔帮扶记录，一份周报最多写入 {most} 笔。同一次帮扶分成多笔的，请更正其中一笔，把户和人写全，再撤回其余的；记录都还在台账里',
    en: 'The ledger has {acts} acts in this week, and one report takes {most}. Where one act was entered many times, correct one of them to name all households and people, and take back the others; all of them are kept in the ledger',
  },
  'weekly-report.money-too-large': {
    'zh-CN': '本周各笔资金加起来太大，无法准确到分。请在台账里核对金额，更正填错的记录，再签字上报',
    en: 'The money of this week adds up to more than can be kept to the last fen. Check the amounts in the ledger, correct what is wrong, then sign',
  },
  'weekly-report.goods-too-large': {
    'zh-CN': '本周“{name}（{unit}）”加起来太大，无法准确记录。请在台账里核对数量，更正填错的，或改用更大的单位，再签字上报',
    en: '“{name} ({unit})” adds up to more in this week than can be kept exactly. Check the quantities in the ledger, correct what is wrong or use a larger unit, then sign',
  },
  'weekly-report.draft-would-be-lost': {
    'zh-CN': '已经写了文字，上报“本周无进展”会放弃这些文字',
    en: 'Something has been written; to report “nothing this week” would discard it',
  },
  'weekly-report.zero-with-acts': {
    'zh-CN': '台账里本周已有 {acts} 笔帮扶记录，不能上报“本周无进展”；记错了的请先撤回',
    en: 'The ledger has {acts, plural, one {# act} other {# acts}} in this week, so “nothing this week” cannot be reported; take back what was entered by mistake first',
  },
  'weekly-report.acts-changed': {
    'zh-CN': '打开页面之后，本周台账有了新的记录或更正，请看过最新内容再签字',
    en: 'The ledger of this week has changed since the page was opened; look at it again before signing',
  },
  'weekly-report.version-not-latest': {
    'zh-CN': '该单位已更正，最新为第 {version} 版，请查看最新版后再办理',
    en: 'The organization has sent version {version} meanwhile; look at it before you decide',
  },
  'weekly-report.already-reviewed': { 'zh-CN': '这一版已经办理过', en: 'This version has been decided on already' },
  'weekly-report.not-late': { 'zh-CN': '这份周报不是迟报', en: 'This report is not late' },
  'weekly-report.delay-unchanged': { 'zh-CN': '离线延迟的认可没有变化', en: 'The offline delay stands as it was' },
  'weekly-report.received-not-exempt': {
    'zh-CN': '该单位本周已经上报，不需要免报',
    en: 'The organization has reported this week; it needs no exemption',
  },
  'weekly-report.already-exempt': { 'zh-CN': '该单位本周已经免报', en: 'The organization is exempt this week already' },
  'weekly-report.not-exempt': { 'zh-CN': '该单位本周没有免报', en: 'The organization is not exempt this week' },
  'weekly-report.reminded-recently': {
    'zh-CN': '{organizationName} 一小时内已经提醒过，请稍后再提醒',
    en: '{organizationName} was reminded less than an hour ago; give them a little time',
  },
  'weekly-report.nothing-to-remind': {
    'zh-CN': '{organizationName} 本周已上报或已免报，不用提醒',
    en: '{organizationName} has answered or is exempt; no reminder is needed',
  },
  'weekly-report.week-not-over': {
    'zh-CN': '截止时间（{deadline}）还没有到，不能结账',
    en: 'The deadline ({deadline}) has not passed; the week cannot be closed yet',
  },
  'weekly-report.week-closed': { 'zh-CN': '这一周已经结账', en: 'This week has been closed' },
  'weekly-report.reviews-open': {
    'zh-CN': '还有 {count} 份周报待审核，请先办理',
    en: '{count, plural, one {# report awaits} other {# reports await}} review; decide on them first',
  },

  'weekly-report.hint-outside-week': {
    'zh-CN': '{date} 不在本周之内（{from} 至 {to}）',
    en: '{date} lies outside this week ({from} to {to})',
  },
  'weekly-report.hint-more': {
    'zh-CN': '另有 {count} 处同类情况，请在台账中查看',
    en: '{count, plural, one {# more of the same kind} other {# more of the same kind}}; please look in the ledger',
  },
  'weekly-report.hint-no-effects': {
    'zh-CN': '“进展和成效”还是空的',
    en: '“Progress and effects” is empty',
  },
  'weekly-report.hint-money-elsewhere': {
    'zh-CN': '类型不是捐赠资金或消费帮扶，但填写了金额，请核对',
    en: 'Money is stated though the kind is neither money nor purchase; please check',
  },

  'weekly-report.notice-reminder': {
    'zh-CN': '{campaignName}：{dueDate} 的周报还没有收到，截止 {deadline}。没有进展也可一键上报“本周无进展”',
    en: '{campaignName}: the weekly report due {dueDate} has not arrived; the deadline is {deadline}. “Nothing this week” takes one tap',
  },
  'weekly-report.notice-returned': {
    'zh-CN': '{dueDate} 的周报已退回：{reason}',
    en: 'The weekly report due {dueDate} was returned: {reason}',
  },
  'weekly-report.notice-accepted': {
    'zh-CN': '{dueDate} 的周报已审核通过',
    en: 'The weekly report due {dueDate} was accepted',
  },
  'weekly-report.notice-awaiting-signature': {
    'zh-CN': '联络员提请您签字：{dueDate} 的周报',
    en: 'Your reporter asks for your signature on the weekly report due {dueDate}',
  },
  'weekly-report.notice-handed-back': {
    'zh-CN': '负责人退回了 {dueDate} 的周报草稿：{note}',
    en: 'The head handed back the draft of the weekly report due {dueDate}: {note}',
  },
  'weekly-report.notice-zero-sent': {
    'zh-CN': '联络员已上报 {dueDate}“本周无进展”',
    en: 'Your reporter has answered “nothing this week” for the week due {dueDate}',
  },
  'weekly-report.notice-exempted': {
    'zh-CN': '{dueDate} 的周报免报：{reason}',
    en: 'Your organization is let off the report due {dueDate}: {reason}',
  },
  'weekly-report.notice-exemption-revoked': {
    'zh-CN': '{dueDate} 的免报已撤销：{reason}',
    en: 'The exemption from the report due {dueDate} was revoked: {reason}',
  },
} as const satisfies Messages;
