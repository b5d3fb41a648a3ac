import type { Messages } from '../../kernel/language.ts';
import type { PlanProblemCode } from './facts.ts';

/** What the server and the rules have to say; the words of the pages stand in web/. */
export const plansMessages = {
  'plans.office-only': {
    'zh-CN': '通知和行动的设置只有县级办公室可以查看和办理。',
    en: 'Only the county office may see and handle notices and campaigns.',
  },
  'plans.no-such-notice': { 'zh-CN': '没有这份通知，可能地址有误。', en: 'There is no such notice; the address may be wrong.' },
  'plans.no-such-campaign': { 'zh-CN': '没有这个行动，可能地址有误。', en: 'There is no such campaign; the address may be wrong.' },
  'plans.no-such-problem': { 'zh-CN': '没有这处疑点，请刷新页面。', en: 'There is no such problem; reload the page.' },
  'plans.upload-malformed': {
    'zh-CN': '上传的文件不完整，未作保存。请重新选择文件上传。',
    en: 'The upload is incomplete and nothing was kept. Choose the file again.',
  },
  'plans.reader-busy': {
    'zh-CN': '正在读取多份文件，请 {seconds} 秒后再试。未作任何更改。',
    en: 'Several files are being read; try again in {seconds} seconds. Nothing was changed.',
  },
  'plans.no-such-fact': {
    'zh-CN': '没有“{pointer}”这一项，未作更改。请刷新页面。',
    en: 'There is no fact at “{pointer}”; nothing was changed. Reload the page.',
  },
  'plans.fact-malformed': {
    'zh-CN': '这一项的填写格式不对（{pointer}），未作更改。名称不能为空；日期请写作 2020、2020-06 或 2020-06-30。',
    en: 'This fact is not in the right form ({pointer}); nothing was changed. Names cannot be empty; write dates as 2020, 2020-06 or 2020-06-30.',
  },
  'plans.corrected-meanwhile': {
    'zh-CN': '您打开后，另有同事更正了这份通知。您的更正没有覆盖对方的内容；请看过最新内容后再改。',
    en: 'A colleague has corrected this notice since you opened it. Nothing was overwritten; look at the latest facts and correct again.',
  },
  'plans.already-launched': {
    'zh-CN': '这份通知已经启动行动，内容不再更改。需要调整时，请载入新的通知作为新版本。',
    en: 'This notice is live and can no longer be changed. Load a new notice as its next version.',
  },
  'plans.discarded': {
    'zh-CN': '这份通知已放弃。需要时请重新载入原件。',
    en: 'This notice was put aside. Load the file again if it is needed.',
  },
  'plans.not-a-plan': {
    'zh-CN': '这份文件不像布置工作的方案，不能启动行动。如确是方案，请在“文件种类”处改为方案。',
    en: 'This paper does not read like a plan of work, so nothing can be launched. If it is one, set its kind to plan.',
  },
  'plans.same-notice-undecided': {
    'zh-CN': '同一份通知已启动过“{name}”（第 {version} 版）。请选择：作为该行动的新版本，或放弃。',
    en: 'The same notice has already launched “{name}” (version {version}). Make it a new version of that campaign, or cancel.',
  },
  'plans.problems-open': {
    'zh-CN': '还有 {count} 处疑点没有处理。',
    en: '{count, plural, one {# problem is} other {# problems are}} not yet decided.',
  },
  'plans.name-missing': { 'zh-CN': '缺行动名称。', en: 'The campaign has no name.' },
  'plans.start-missing': {
    'zh-CN': '缺开始日期（或印发日期）。',
    en: 'There is neither a first day nor a day of issue.',
  },
  'plans.groups-missing': { 'zh-CN': '还没有分组。', en: 'There are no groups.' },
  'plans.villages-missing': { 'zh-CN': '各组都没有结对村。', en: 'No group has a village.' },
  'plans.organizations-missing': { 'zh-CN': '各组都没有社会组织。', en: 'No group has an organization.' },
  'plans.group-empty': { 'zh-CN': '有一组既没有村也没有社会组织。', en: 'One group has neither a village nor an organization.' },
  'plans.date-impossible': { 'zh-CN': '日历上没有这一天。', en: 'The calendar has no such day.' },
  'plans.period-reversed': { 'zh-CN': '结束日期早于开始日期。', en: 'The last day lies before the first.' },
  'plans.period-too-long': { 'zh-CN': '行动期限超过 20 年，请核对日期。', en: 'The campaign would last more than 20 years; check the dates.' },
  'plans.reporting-weekday-missing': {
    'zh-CN': '每周报送，但没有写明星期几。',
    en: 'Reports are weekly, but the weekday is open.',
  },
  'plans.reporting-first-due-missing': {
    'zh-CN': '隔周报送，但没有首次报送日期，无法排出日历。',
    en: 'Reports come every few weeks, but the first day is open, so no calendar follows.',
  },
  'plans.reporting-day-missing': {
    'zh-CN': '没有写明报送的具体日子。',
    en: 'The day on which reports are due is open.',
  },
  'plans.reporting-by-hand': {
    'zh-CN': '这种报送周期无法自动排出日历，请手工设定，或改为不要求定期报送。',
    en: 'No calendar follows from these words about reports. Set the rule by hand, or say that no regular report is asked.',
  },
  'plans.reporting-malformed': { 'zh-CN': '报送规则填写有误，请核对。', en: 'The reporting rule is not right; check it.' },
} as const satisfies Messages;

/** What a careful clerk stops at, by the code of the problem; `{evidence}` is quoted beside it. */
export const planProblemMessages = {
  titleDiffers: { 'zh-CN': '方案名称前后不一致', en: 'The notice names the plan in two ways' },
  typo: { 'zh-CN': '疑似错别字', en: 'Probably a misprint' },
  malformedNumber: { 'zh-CN': '发文字号格式不规范', en: 'The document number is not in the usual form' },
  numberDiffers: { 'zh-CN': '发文字号前后不一致，或年份不符', en: 'Two document numbers, or one of another year' },
  dateForm: { 'zh-CN': '日期写法不规范', en: 'The date is not printed as year, month and day in numerals' },
  dateDiffers: { 'zh-CN': '有两个印发日期', en: 'Two dates of issue' },
  impossibleDate: { 'zh-CN': '日历上没有这一天', en: 'The calendar has no such day' },
  missingDate: { 'zh-CN': '没有印发日期，以它起算的期限都未确定', en: 'No day of issue, so limits that count from it stay open' },
  duplicateVillage: { 'zh-CN': '同一个村列了两次', en: 'A village is listed twice' },
  duplicateOrganization: { 'zh-CN': '同一家社会组织列了两次', en: 'An organization is listed twice' },
  sameVillageName: { 'zh-CN': '两个村同名，只靠乡镇区分', en: 'Two villages of one name, told apart by township only' },
  emptyGroup: { 'zh-CN': '这一组没有社会组织', en: 'The group has no organization' },
  groupWithoutVillage: { 'zh-CN': '这一组没有结对村', en: 'The group has no village' },
  countDiffers: { 'zh-CN': '写明的数目与名单不符', en: 'The number given and the names listed disagree' },
  sumDiffers: { 'zh-CN': '分项相加与合计不符', en: 'The parts do not add up to the sum' },
  householdPairing: { 'zh-CN': '结对到户：系统目前只管到村', en: 'Pairs with households: the product holds pairs with villages' },
  countyAboveTownship: { 'zh-CN': '乡镇之上还有县：系统按一个县管理', en: 'A county above the township: the product holds one county' },
  townshipPairing: { 'zh-CN': '结对到乡镇：系统目前只管到村', en: 'Pairs with a township: the product holds pairs with villages' },
  furtherReport: { 'zh-CN': '另有一项定期报送：系统只排一种', en: 'A further regular report: the product keeps one calendar' },
  periodReversed: { 'zh-CN': '截止日期早于开始日期', en: 'The last day lies before the first' },
  durationOnly: { 'zh-CN': '只写了期限长短，没有截止日期', en: 'The length is given, not the last day' },
  holidaysUnknown: { 'zh-CN': '不知道该年的节假日安排，工作日仅按周末推算', en: 'The holidays of that year are not known; only weekends were left out' },
  unclearGroup: { 'zh-CN': '列了名单，但没说明谁与谁结对', en: 'Names are listed without saying who is paired with whom' },
} as const satisfies Record<PlanProblemCode, { 'zh-CN': string; en: string }>;
