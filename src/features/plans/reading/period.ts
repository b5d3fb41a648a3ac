import type { PlanBody } from '../facts.ts';
import { type CitableFields, Cited, quoted, readFrom } from './cited.ts';
import type { InexactDate } from './dates.ts';
import { withoutLabel } from './outline.ts';
import { captured, cut, type Passage, sentencesOf, spanOf, splitAt } from './passage.ts';
import { type TimeContext, type TimePoint, timePointsIn } from './time-points.ts';

/** How long the action lasts, with the words that give no more than a length. */
export interface FoundPeriod {
  facts: CitableFields<PlanBody['period']>;
  /** `为期三年`: a length whose end the notice does not name. */
  duration: Passage | undefined;
}

const speaksOfTime = /(?:时间|期限|周期|起止|时限|进度)/;
const issueStart = /(?:自|从)?(?:本|该|此)?(?:实施|工作|行动)?(?:方案|通知|文件|计划|意见|行动)?(?:印发|发布|下发|公布|施行|发文|实施)之日(?:起|开始)?|(?:从|自)?即日起/;
const condition = /(?:到|至|直至|直到|待)(?<c>[^，。；：]{2,60}?)(?:为止|之日止|时?(?:自动|自行)?(?:终止|结束|停止))|(?:^|，)(?:或者?|并?且)?(?:直至|直到|至|到|待)?(?<f>[^，。；：]{4,60})为止|[如若](?<g>[^，。；：]{4,50})，[^，。；：]{0,8}(?:提前|自动|随即)(?:终止|结束|停止)|(?:直至|直到)(?<e>[^，。；：]{3,60})/d;
const length = /(?:为期|期限(?:为|：)?|周期(?:为|：)?|实施期(?:为|：)?|有效期(?:为|：)?|时间(?:为|：)?|共) ?(?:\d{1,2}|[一二两三四五六七八九十半]{1,2}) ?(?:年|个月)/;
const rangeSign = /^(?:[日月年]?(?:起|开始|启动)?)?[ ，]?(?:[-—~]{1,2}|至|到|——)$/;
const action = /行动|活动|开展|实施|工作|结对|帮扶|任务|期/;

interface Range {
  start: TimePoint | undefined;
  end: TimePoint | undefined;
}

/** A stretch of time in one sentence: two dates, or one with 起 or a limit. */
function rangeIn(norm: string, context: TimeContext): Range {
  const points = timePointsIn(norm, context);
  for (const [at, first] of points.entries()) {
    const second = points[at + 1];
    if (second && rangeSign.test(norm.slice(first.index + first.length, second.index))) return { start: first, end: second };
  }
  const start = points.find((point) => /^(?:起|开始|启动)/.test(norm.slice(point.index + point.length)) || /(?:自|从)$/.test(norm.slice(0, point.index)));
  const end = points.find(
    (point) =>
      point !== start &&
      (/^(?:之前|以前|前|止|结束|底|末|为止)/.test(norm.slice(point.index + point.length)) ||
        /(?:至|到|截至|截止到?|不晚于|不迟于|(?:截止|结束|终止)(?:时间|日期)?(?:为|：))$/.test(norm.slice(0, point.index)) ||
        /[底末内]$/.test(norm.slice(point.index, point.index + point.length))),
  );
  return { start, end };
}

function pointWords(passage: Passage, point: TimePoint): Passage {
  return cut(passage, point.index, point.index + point.length);
}

/** A numbered part of the notice, with what stands below it. */
export interface TimedSection {
  heading: Passage;
  words: Passage[];
  /** Several of its items carry dates: they are steps, none speaks for the whole action. */
  hasDatedItems: boolean;
}

interface Bounds {
  start: Cited<InexactDate> | null;
  end: Cited<InexactDate> | null;
}

/** Two dates that bound the whole action, in the first sentence that has both. */
function wholeRange(sentences: readonly Passage[], context: TimeContext): Bounds | undefined {
  for (const sentence of sentences) {
    if (isStep(sentence.norm)) continue;
    const { start, end } = rangeIn(sentence.norm, context);
    if (start?.date && end?.date) return { start: readFrom(start.date, pointWords(sentence, start)), end: readFrom(end.date, pointWords(sentence, end)) };
  }
  return undefined;
}

const closes = /完成|结束|止|到位|不晚于|不迟于|期限|时间|起|到|至/;

/** One sentence that starts or ends the action, such as 从本方案印发之日开始 or 确保6月底前全面完成任务. */
function singleBounds(sentence: Passage, known: Bounds, context: TimeContext): Bounds {
  const { norm } = sentence;
  let { start, end } = known;
  const issue = issueStart.exec(norm);
  const relative = issue && /^，?(?:\d{1,3}|[一二两三四五六七八九十半]{1,3}) ?个?(?:工作日|日|天|月|周)内/.test(norm.slice(issue.index + issue[0].length));
  if (issue && !relative && context.issuedOn && !start) {
    start = readFrom(context.issuedOn, cut(sentence, issue.index, issue.index + issue[0].length));
  }
  if (isStep(norm)) return { start, end };
  const range = rangeIn(norm, context);
  if (!start && range.start?.date && (range.end ?? /起|开始|启动/.test(norm))) start = readFrom(range.start.date, pointWords(sentence, range.start));
  if (!end && range.end?.date && closes.test(norm)) end = readFrom(range.end.date, pointWords(sentence, range.end));
  return { start, end };
}

const eventBehind = /^(?:起|开始)?，?(?:至|到|直至|直到)([\u4e00-\u9fff“”]{4,40})$/d;

/** `2018年4月至活动村全部脱贫出列`: a date and, instead of a second one, an event. */
function untilEvent(sentence: Passage, context: TimeContext): { start: Cited<InexactDate>; condition: Passage } | undefined {
  const point = timePointsIn(sentence.norm, context)[0];
  const from = point ? point.index + point.length : 0;
  const place = eventBehind.exec(sentence.norm.slice(from))?.indices?.[1];
  return point?.date && place ? { start: readFrom(point.date, pointWords(sentence, point)), condition: cut(sentence, from + place[0], from + place[1]) } : undefined;
}

/** `帮扶期限为2025年全年` */
function wholeYear(sentence: Passage): Bounds | undefined {
  const place = /((?:19|20)\d{2}) ?年全年(?!度?[^，。；]{0,10}(?:报|总结|完成|投入|销售))/d.exec(sentence.norm)?.indices?.[1];
  const year = place && cut(sentence, place[0], place[1]);
  return year && { start: readFrom(year.norm, year), end: readFrom(year.norm, year) };
}

/** Start, end and end conditions of the action. The heading 时间安排 is asked first, then the whole text, last the title. */
export function readPeriod(sections: readonly TimedSection[], body: readonly Passage[], title: Passage | undefined, context: TimeContext): FoundPeriod {
  const timed = sections.filter((section) => speaksOfTime.test(section.heading.norm) && !/报送|报告|报名/.test(section.heading.norm));
  const own = timed.filter((section) => !section.hasDatedItems).flatMap((section) => [section.heading, ...section.words].flatMap(sentencesOf));
  const all = body.flatMap(sentencesOf);
  const elsewhere = all.filter((sentence) => speaksOfPeriod(sentence.norm));
  const told = [...own, ...elsewhere];
  const acting = all.filter((sentence) => action.test(sentence.norm) && !/报送|上报|以来|已|截至|阶段|^[^，。]*(?:方案|计划|意见|要点)（[^（）]*）$/.test(sentence.norm) && /(?:^.{0,12}|定于|决定.{0,2}于?|[于从自])(?:19|20)\d{2} ?年|(?:决定|定于|拟)[于从自]? ?\d{1,2} ?月(?:\d{1,2} ?日)?起?(?:至|到|[-—~])/.test(sentence.norm));
  const stepwise = sections.filter((section) => section.hasDatedItems).flatMap((section) => section.words.map((words) => withoutLabel(words).norm));
  const whole = wholeRange(told, context) ?? wholeRange(acting.filter((sentence) => !stepwise.some((words) => words.includes(withoutLabel(sentence).norm))), context);
  let bounds: Bounds = whole ?? { start: null, end: null };
  const endConditions: Cited<string>[] = [];
  let duration: Passage | undefined;
  for (const sentence of told) {
    bounds = singleBounds(sentence, bounds, context);
    const open = bounds.start || bounds.end ? undefined : untilEvent(sentence, context);
    if (open) {
      bounds = { ...bounds, start: open.start };
      endConditions.push(quoted(open.condition));
      continue;
    }
    bounds = bounds.start || bounds.end ? bounds : (wholeYear(sentence) ?? bounds);
    const until = condition.exec(sentence.norm);
    const words = until && (captured(sentence, until, 'c') ?? captured(sentence, until, 'e') ?? captured(sentence, until, 'f') ?? captured(sentence, until, 'g'));
    if (words && timePointsIn(words.norm, context).length === 0 && !endConditions.some((known) => known.value === words.text)) {
      endConditions.push(quoted(words));
    }
    const lasting = length.exec(sentence.norm);
    if (lasting) duration ??= cut(sentence, lasting.index, lasting.index + lasting[0].length);
  }
  if (!bounds.start && !bounds.end) bounds = phasesOf(sections, context);
  if (!bounds.start && !bounds.end && title) bounds = wholeRange([title], { issuedOn: undefined }) ?? bounds;
  if (!bounds.end) bounds = { ...bounds, end: completion(all, context) ?? (duration || endConditions.length > 0 ? null : goalDated(all, context)) };
  if (!bounds.start && !bounds.end && endConditions.length === 0 && !duration && title) bounds = yearOfTitle(title) ?? bounds;
  return { facts: { ...bounds, endConditions }, duration: bounds.end ? undefined : duration };
}

const completes = /前(?:全面|基本)?完成(?:全部|年度|各项|全年|所有)*(?:帮扶|结对|攻坚|督战|脱贫|工作)*任务|村[^，。；]{0,12}前(?:全部|全面|如期)(?:脱贫|退出|出列|摘帽|销号|达标)|^(?:上述|以上|各项|全部|所有|帮扶|结对|工作)*任务[^，。；]{0,20}前(?:必须|要|应)?(?:全部|全面)完成/;

/** `于12月31日前完成年度任务` in a notice that names no other end. */
function completion(sentences: readonly Passage[], context: TimeContext): Cited<InexactDate> | null {
  for (const clause of sentences.flatMap((sentence) => splitAt(sentence, /，/g))) {
    const { end } = completes.test(clause.norm) ? rangeIn(clause.norm, context) : {};
    if (end?.date) return readFrom(end.date, pointWords(clause, end));
  }
  return null;
}

const reaches = /实现|达到|确保|力争|全覆盖|全面完成|基本(?:形成|建立|消除)|取得/;

/** What the nation wants by 2035 or 2050 is no county's end. */
function isNear(date: InexactDate, { issuedOn }: TimeContext): boolean {
  return issuedOn !== undefined && Number(date.slice(0, 4)) - Number(issuedOn.slice(0, 4)) <= 2;
}

/** `到2024年11月底，实现…`: the last day by which the notice wants its goal, where it names no other end. */
function goalDated(sentences: readonly Passage[], context: TimeContext): Cited<InexactDate> | null {
  const goals = sentences.flatMap((sentence) => {
    const point = timePointsIn(sentence.norm, context).find((one) => /(?:^|[，、：])(?:力争|确保|争取)?到$/.test(sentence.norm.slice(0, one.index)));
    const rest = point ? sentence.norm.slice(point.index + point.length) : '';
    return point?.date && isNear(point.date, context) && point.exactness !== 'day' && /^前?，?/.test(rest) && reaches.test(rest) ? [{ sentence, point, date: point.date }] : [];
  });
  const last = goals.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  return last ? readFrom(last.date, pointWords(last.sentence, last.point)) : null;
}

/** `2025年社会组织常态化帮扶工作`: a notice that names no time at all speaks of the year of its title. */
function yearOfTitle(title: Passage): Bounds | undefined {
  const place = /(?<![〔\d—至~-]|落实|贯彻|学习|执行)((?:19|20)\d{2}) ?年(?:度)?(?=[^\d—至~-])(?![^《》]*(?:一号文件|会议|精神))/d.exec(title.norm)?.indices?.[1];
  const year = place && cut(title, place[0], place[1]);
  return year && { start: readFrom(year.norm, year), end: readFrom(year.norm, year) };
}

function phasesOf(sections: readonly TimedSection[], context: TimeContext): Bounds {
  const steps = sections.filter((section) => /步骤|阶段|进度|时间|安排/.test(section.heading.norm));
  const sentences = steps.flatMap((section) => {
    const all = [section.heading, ...section.words].flatMap(sentencesOf);
    return section.hasDatedItems && /步骤|阶段/.test(section.heading.norm) ? all : all.filter((sentence) => isStep(sentence.norm));
  });
  return phaseRange(sentences, context);
}

function speaksOfPeriod(norm: string): boolean {
  if (/[^，。；]{4,}之日止$/.test(norm)) return true;
  if (/报送|上报|截至.{0,12}(?:底|日)，/.test(norm)) return false;
  if (issueStart.test(norm) && (/为止|止|结束|至|到/.test(norm) || /起(?:开始|实施|执行|施行)/.test(norm))) return true;
  if (/^[^，。；]{0,10}(?:自|从) ?(?:19|20)\d{2} ?年[^，。；]{1,8}起(?:正式)?(?:执行|实施|施行|开始)，?(?:至|到|截至)/.test(norm)) return true;
  if (/为止|之日止|直至|直到|提前(?:终止|结束)/.test(norm)) return true;
  return /(?:时间|期限|周期|为期)/.test(norm.slice(0, 60)) && action.test(norm) && !/时间(?:紧|节点|地点)/.test(norm);
}

/** One step of several: its dates are not those of the whole action. */
function isStep(norm: string): boolean {
  return /阶段|^（?[一二三四五六七八九]）|动员部署|总结(?:评估|验收|提升)|^第[一二三四]步/.test(norm);
}

/** Where only steps are dated, the action lasts from the first to the last. */
function phaseRange(sentences: readonly Passage[], context: TimeContext): Bounds {
  const steps = sentences.map((sentence) => ({ sentence, range: rangeIn(sentence.norm, context), all: timePointsIn(sentence.norm, context) }));
  const first = steps.find((step) => step.all[0]?.date);
  const last = steps.findLast((step) => step.all.at(-1)?.date);
  const from = first?.range.start ?? (first && !first.range.end ? first.all[0] : undefined);
  const to = last?.range.end ?? last?.all.at(-1);
  return {
    start: first && from?.date ? new Cited(from.date, spanOf(first.sentence, from.index, from.index + from.length)) : null,
    end: last && to?.date ? new Cited(to.date, spanOf(last.sentence, to.index, to.index + to.length)) : null,
  };
}
