import { addDays } from '../../../kernel/shanghai-time.ts';
import { numberFrom, numeralSigns } from './chinese-numerals.ts';
import { addMonths, type InexactDate, isExactDate } from './dates.ts';
import { cut, type Passage, trimmed } from './passage.ts';
import { type TimeContext, timePointsIn } from './time-points.ts';
import { addWorkdays, areHolidaysKnown } from './working-days.ts';

/** A time limit in the words of the notice and, where it can be computed, its last day. */
export interface Deadline {
  words: Passage;
  index: number;
  due: InexactDate | null;
  /** Comes round again and again: 每月5日前. */
  recurs: boolean;
  /** Counted over a year whose holidays are not known. */
  holidaysUnknown: boolean;
}

const amount = `(?<n>半|\\d{1,3}|[${numeralSigns}]{1,4}) ?(?<unit>个?工作日|个?日历日|个?自然日|天|日|个月|月|个?星期|周|年)`;
const afterIssue = new RegExp(
  `(?:自|从|在|于)?(?:本|该|此)?(?:《[^《》]{2,60}》)?(?:实施|工作|行动)?(?:方案|通知|文件|计划|意见|行动|活动)?(?:正式)?(?:印发|发布|下发|公布|施行|发文|发出|印制)(?:之日起?|之后|以后|起|后)(?:的)?，? ?${amount}(?:之内|以内|内)`,
);
const afterEvent = new RegExp(`(?<event>[^，。；：、（）]{2,24}?(?:之日起|之日后|以后|之后|后|起))(?:的)?，?(?:在)? ?${amount}(?:之内|以内|内)`);
const within = new RegExp(`(?:在|于)?${amount}(?:之内|以内|内)`);
const recurring = new RegExp(
  '(?:每(?:隔)?(?:[一两二三四\\d] ?个?)?(?:个)?(?:半年|半月|季度|季|月|周|星期|年|旬)(?:度)?|季度|半年)(?:的)?(?:[一二三四五六日天](?!次))?(?:周[一二三四五六日])?' +
    '(?:的)?(?:末月|首月|第[一二三]个?月|最后一个?月|结束后|次月|下?月)?(?:末|底|最后一个(?:工作日|星期[一二三四五六日]|周[一二三四五六日]))?(?:\\d{1,2}月[底末]?)?(?:\\d{1,2} ?[日号])?' +
    '(?:[上下]午|中午|晚)?(?:\\d{1,2} ?(?:时|点|：)(?:\\d{2} ?分?|半)?)?(?:下班)?(?:之前|以前|前)',
);
const monthsInTurn = /(?:每年(?:的)?)?\d{1,2} ?月(?:\d{1,2} ?日|底)?(?:(?:前)?[、和及，]\d{1,2} ?月(?:\d{1,2} ?日|底)?)+(?:之前|以前|前)/;
const beforeEvent =
  /(?:在|于)?(?:每年|今年|当年|(?:19|20)\d{2} ?年)?(?:(?:春节|元旦|元宵节?|清明节?|端午节?|中秋节?|国庆节?|重阳节?|儿童节|妇女节)(?:、(?:春节|元旦|元宵节?|清明节?|端午节?|中秋节?|国庆节?|重阳节?|儿童节|妇女节))+|春节|元旦|(?:元宵|清明|端午|中秋|国庆|重阳|儿童|妇女)节?|五一|劳动节|汛期|雨季|入冬|(?:[春秋]季)?(?:学期)?开学|学期结束|[^，。；：、（）\d每]{2,12}(?:会议|启动|结束|完成|开始|验收|开展))(?:来临|到来)?(?:之前|以前|前)(?: ?(?:\d{1,3}|[一二两三四五六七八九十]{1,3}) ?(?:个工作日|日|天|周|个月))?/;

function counted(from: InexactDate, count: number, unit: string): InexactDate {
  if (unit.includes('工作日')) return addWorkdays(from, count);
  if (unit.endsWith('月')) return addMonths(from, count);
  if (unit.endsWith('年')) return addMonths(from, count * 12);
  if (/周|星期/.test(unit)) return addDays(from, count * 7);
  return addDays(from, count);
}

function relativeDue(groups: Record<string, string | undefined>, issuedOn: InexactDate | undefined): { due: InexactDate | null; unknown: boolean } {
  const unit = groups.unit ?? '';
  if (!isExactDate(issuedOn)) return { due: null, unknown: false };
  const half = groups.n === '半';
  const count = half ? 0 : (numberFrom(groups.n ?? '') ?? 0);
  const due = half ? (unit.endsWith('年') ? addMonths(issuedOn, 6) : addDays(issuedOn, 15)) : counted(issuedOn, count, unit);
  return { due, unknown: unit.includes('工作日') && !(areHolidaysKnown(issuedOn) && areHolidaysKnown(due)) };
}

const rangeSign = /^(?:份)? ?(?:[-—~]{1,2}|至|到|开始至)$/;

/** `9至11月`: a first month that shares its sign with the last. */
const openMonth = /(?:(?:19|20)\d{2} ?年)?(?<![\d年月])(?:[1-9]|1[0-2]) ?(?:[-—~]{1,2}|至|到)$|(?:19|20)\d{2} ?年(?:[1-9]|1[0-2]) ?(?:[-—~]{1,2}|至|到)$/;

/** The first absolute date or range that reads as a limit. */
function absolute(passage: Passage, context: TimeContext, loose: boolean): Deadline | undefined {
  const { norm } = passage;
  const points = timePointsIn(norm, context);
  for (let at = 0; at < points.length; at += 1) {
    const first = points[at];
    if (!first) break;
    let last = first;
    const next = points[at + 1];
    if (next && rangeSign.test(norm.slice(first.index + first.length, next.index))) last = next;
    const end = last.index + last.length;
    const limit = /^ ?(?:（[^（）\d]{1,8}）)? ?(?:[上下]午|中午|晚上?)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})[时点：](?:\d{2})?分?)?(?:下班)?(?:之前|以前|前|止|（含）前)/.exec(norm.slice(end))?.[0] ?? '';
    const before = norm.slice(0, first.index);
    if (/截至$|截止到?$/.test(before) && limit === '') continue;
    if (/[《〔]/.test(before.slice(-12)) && !/[》〕]/.test(before.slice(-12))) continue;
    const framed = /(?:于|在|到|至|截止时间：|时间：|时限：|完成：|（)$/.test(before);
    const ended = /[底末]$|年内$|[上中下]旬$/.test(norm.slice(last.index, end)) || /^(?:全面)?(?:完成|落实|到位|结束)/.test(norm.slice(end));
    const isRange = last !== first;
    const opens = openMonth.exec(before.slice(-16)) ?? /不[晚迟]于$/.exec(before.slice(-3));
    if (!loose && limit === '' && !ended && !isRange && opens === null && !(framed && last.exactness !== 'year')) continue;
    if (last.exactness === 'year' && limit === '' && !isRange) continue;
    const from = first.index - (isRange ? 0 : (opens?.[0].length ?? 0));
    const words = trimmed(cut(passage, from, end + limit.length));
    return { words, index: from, due: last.date ?? null, recurs: false, holidaysUnknown: false };
  }
  return undefined;
}

const arrival =
  /^(?:帮扶|首批|所需|全部)*(?:资金|款项|物资|捐款|经费|款物|项目)?(?:须|应|要|确保|力争)?(?:于|在)?(?:须|应|要|全部|足额|一次性)*(?:到位|到账|落地|拨付|拨付到[村位]|发放|发放到[村户位]|建成|完工|完成|兑现)$/;

/** `资金于9月30日前到位`: the clause says no more than when the count of the clause before it is due. */
export function saysOnlyWhen(clause: Passage, limit: Deadline): boolean {
  return arrival.test(clause.norm.replace(limit.words.norm, ''));
}

/**
 * The first time limit in words. The day of issue itself is not counted and working days honour the holiday notices;
 * `due` is null where the limit hangs on another event or comes round again. `loose` also takes a bare date, as in a column.
 */
export function findDeadline(passage: Passage, context: TimeContext, loose = false): Deadline | undefined {
  const found: Deadline[] = [];
  const add = (match: RegExpExecArray | null, due: InexactDate | null, recurs: boolean, holidaysUnknown = false): void => {
    if (!match) return;
    // `在印发之日起15日内`: 在 belongs to the sentence, not to the limit.
    const index = match.index + (/^[在于](?=.)/.exec(match[0])?.[0].length ?? 0);
    found.push({ words: cut(passage, index, match.index + match[0].length), index, due, recurs, holidaysUnknown });
  };
  const { norm } = passage;
  const issue = afterIssue.exec(norm);
  if (issue) {
    const { due, unknown } = relativeDue(issue.groups ?? {}, context.issuedOn);
    add(issue, due, false, unknown);
  } else {
    add(afterEvent.exec(norm) ?? within.exec(norm), null, false);
  }
  add(recurring.exec(norm), null, true);
  add(monthsInTurn.exec(norm), null, true);
  add(beforeEvent.exec(norm), null, false);
  const fixed = absolute(passage, context, loose);
  const covered = fixed && found.some((other) => other.index <= fixed.index && fixed.index < other.index + other.words.norm.length);
  if (fixed && !covered) found.push(fixed);
  return found.toSorted((a, b) => a.index - b.index || b.words.norm.length - a.words.norm.length)[0];
}
