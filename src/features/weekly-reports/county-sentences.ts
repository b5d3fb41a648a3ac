import { grouped } from '../../kernel/grouped.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { actKinds, type ActKind, type AssistanceAct, type TalliedAct } from '../assistance/act.ts';
import { assistanceMessages } from '../assistance/messages.ts';
import { detailsInWords } from './compose.ts';
import { figuresOf, type Figures } from './figures.ts';
import { goodsInWords, modesInWords, peopleInWords, yuanInWords } from './figures-in-words.ts';
import type { ByReceipt, RollUp } from './roll-up.ts';

/** The county's week in the official Chinese of a bulletin. Every number is one of the roll-up or of the acts behind it. */
export interface CountySentences {
  /** What the week came to. */
  overall: string;
  /** How much of it was done on other days and counts in this week all the same; undefined where nothing was. */
  outside: string | undefined;
  /** How much of it the receiving side has confirmed; undefined where nothing was done, or it was not kept. */
  receipts: string | undefined;
  /** Villages where something was done, in the order of the plan and never by merit. */
  villages: { name: string; words: string }[];
  /** Those where nothing was reported, said plainly; undefined where there is none. */
  quiet: string | undefined;
}

/** An act behind the roll-up, with what the head did there. */
type ToldAct = TalliedAct & Pick<AssistanceAct, 'headDuty'>;

/**
 * @param span the days of the week: of the deadline before, and of its own
 * @param returnedVillageIds villages of which a report that was returned may tell
 */
export function countySentences(
  rollUp: RollUp,
  acts: readonly ToldAct[],
  span: { startsOn: CalendarDate; dueDate: CalendarDate },
  returnedVillageIds: ReadonlySet<string> = new Set(),
): CountySentences {
  const { total, byVillage, organizations } = rollUp;
  const named = byVillage.map((village) => ({ ...village, name: `${village.townshipName ?? ''}${village.villageName}` }));
  const busy = named.filter(({ figures }) => figures.acts > 0);
  const quiet = named.filter(({ figures }) => figures.acts === 0);
  const outside = acts.filter(({ date }) => date < span.startsOn || date > span.dueDate).length;
  const ofVillage = grouped(acts, ({ villageId }) => villageId);
  return {
    overall: overallSentence(total.figures, nothingInWords(organizations.some(({ reviewState }) => reviewState === 'returned')), { villages: { all: named.length, busy: busy.length }, head: headInWords(total.figures, acts) }),
    outside: outside === 0 ? undefined : `以上帮扶中，有${outside}次的开展日期不在本周之内，补记计入本周。`,
    receipts: receiptSentence(total.byReceipt),
    villages: busy.map(({ name, villageId, figures }) => ({ name, words: villageWords(figures, ofVillage.get(villageId) ?? []) })),
    quiet: quietSentence(quiet, named.length, returnedVillageIds),
  };
}

function quietSentence(quiet: readonly { villageId: string; name: string }[], villages: number, returnedVillageIds: ReadonlySet<string>): string | undefined {
  const told = [false, true].flatMap((mayBeReturned) => {
    const names = quiet.filter(({ villageId }) => returnedVillageIds.has(villageId) === mayBeReturned).map(({ name }) => name);
    if (names.length === 0) return [];
    return [`${names.length === villages && names.length > 1 ? '各村' : names.join('、')}本周${nothingInWords(mayBeReturned)}。`];
  });
  return told.length === 0 ? undefined : told.join('');
}

/** Acts may stand in a report that was returned: then nothing is counted, which is not that nothing was reported. */
export function nothingInWords(mayBeReturned: boolean): string {
  return mayBeReturned ? '没有帮扶活动计入；退回补充的周报尚未计入' : '没有上报帮扶活动';
}

function overallSentence(figures: Figures, nothing: string, { villages, head }: { villages: { all: number; busy: number }; head: string }): string {
  if (figures.acts === 0) return `本周各社会组织${nothing}。`;
  const where = villages.busy === villages.all ? `覆盖全部${villages.all}个结对村` : `涉及${villages.all}个结对村中的${villages.busy}个`;
  const { people, visits, moneyFen, goods } = figures;
  const amounts = [
    people > 0 || visits > 0 ? `共帮扶${peopleInWords({ people, visits })}` : '',
    moneyFen > 0 ? `涉及资金${yuanInWords(moneyFen)}` : '',
    goods.length > 0 ? `投入物资${goodsInWords(goods)}` : '',
  ].filter((words) => words !== '');
  const basis = people > 0 ? '人数按各次填报相加，写明姓名的，同一人只计一次。' : '';
  return `本周各社会组织共开展帮扶${figures.acts}次${villages.all > 0 ? `，${where}` : ''}，${modesInWords(figures)}${head}。${amounts.length > 0 ? `${amounts.join('，')}。` : ''}${basis}`;
}

/** Told as it stands, of the help and of nobody (conduct rule 4: both sides). What a village has denied does not merely wait for its word. */
function receiptSentence(byReceipt: ByReceipt | undefined): string | undefined {
  if (!byReceipt) return undefined;
  const { confirmed, waiting } = byReceipt;
  if (confirmed.acts + waiting.acts === 0) return undefined;
  const told = (figures: Figures) => [`${figures.acts}次`, ...amountsOf({ ...figures, goods: [] })].join('，');
  if (waiting.acts === 0) return '以上帮扶均已由受助村、户确认收到。';
  if (confirmed.acts === 0) return '以上帮扶受助村、户尚未确认。';
  return `其中，受助村、户已确认收到${told(confirmed)}；尚未确认或者只部分确认${told(waiting)}。`;
}

/**
 * ，负责人到场5次（其中部署2次、督促检查1次）. Only what somebody stated: that the head was there does not say what for (plan §五(二): 亲自部署、
 * 亲自督促、亲自检查).
 */
function headInWords({ byHead }: Figures, acts: readonly ToldAct[]): string {
  if (byHead === 0) return '';
  const there = acts.filter((act) => act.byHead);
  const deployed = there.filter(({ headDuty }) => headDuty === 'deployment').length;
  const checked = there.filter(({ headDuty }) => headDuty === 'supervision' || headDuty === 'inspection').length;
  const stated = [...(deployed > 0 ? [`部署${deployed}次`] : []), ...(checked > 0 ? [`督促检查${checked}次`] : [])].join('、');
  const among = deployed + checked < byHead ? '其中' : '';
  return `，负责人到场${byHead}次${stated === '' ? '' : `（${among}${stated}）`}`;
}

/** 共开展帮扶3次，均为面对面，帮扶27人。其中走访2次，帮扶7人；技能培训1次（培训内容：养蜂），帮扶20人。 */
function villageWords(figures: Figures, acts: readonly TalliedAct[]): string {
  const byKind = grouped(acts, ({ kind }) => kind);
  const kinds = actKinds.filter((kind) => byKind.has(kind));
  const [only] = kinds;
  const head = figures.byHead > 0 ? [`负责人到场${figures.byHead}次`] : [];
  if (only !== undefined && kinds.length === 1) {
    // A visit is in person and a call is not: that goes without saying.
    const modes = only === 'visit' || only === 'remoteContact' ? [] : [modesInWords(figures)];
    return `${[`${nameOf(only)}${figures.acts}次${details(acts)}`, ...modes, ...amountsOf(figures), ...head].join('，')}。`;
  }
  const all = [`共开展帮扶${figures.acts}次`, modesInWords(figures), ...amountsOf(figures), ...head].join('，');
  return `${all}。其中${kinds.map((kind) => kindClause(kind, byKind.get(kind) ?? [])).join('；')}。`;
}

function kindClause(kind: ActKind, acts: readonly TalliedAct[]): string {
  const figures = figuresOf(acts);
  return [`${nameOf(kind)}${figures.acts}次${details(acts)}`, ...amountsOf(figures)].join('，');
}

function nameOf(kind: ActKind): string {
  return kind === 'other' ? '其他帮扶' : assistanceMessages[`assistance.kind.${kind}`]['zh-CN'];
}

/** Whose words would tell a village of somebody's illness, dispute or need: the bulletin goes out, the ledger has them. */
const keptInTheLedger = new Set<ActKind>(['medical', 'legal', 'care', 'other']);

/** Words of a kind's own fields. Those with a number in them are left to the ledger: a sum of the week is not among them. */
function details(acts: readonly TalliedAct[]): string {
  const words = [...new Set(acts.filter(({ kind }) => !keptInTheLedger.has(kind)).flatMap(detailsInWords))].filter((word) => !/\d/.test(word));
  return words.length === 0 ? '' : `（${words.join('、')}）`;
}

/** The figures that are not nothing, each with its unit. */
function amountsOf({ people, visits, moneyFen, goods }: Figures): string[] {
  return [
    people > 0 || visits > 0 ? `帮扶${peopleInWords({ people, visits })}` : '',
    moneyFen > 0 ? `资金${yuanInWords(moneyFen)}` : '',
    goods.length > 0 ? `物资${goodsInWords(goods)}` : '',
  ].filter((words) => words !== '');
}
