import type { ReportingFact } from '../facts.ts';
import { addDays, weekdayOf } from '../../../kernel/shanghai-time.ts';
import { type Cadence, cadenceIn } from './cadence.ts';
import { numberFrom } from './chinese-numerals.ts';
import { type CitableFields, Cited, quoted } from './cited.ts';
import { type InexactDate, isExactDate } from './dates.ts';
import { withoutLabel } from './outline.ts';
import { captured, cut, type Passage, sentencesOf, spanOf, splitAt, trimmed } from './passage.ts';
import { type TimeContext, timePointsIn } from './time-points.ts';

export interface FoundReporting {
  facts: CitableFields<ReportingFact> | null;
  /** Regular reports besides the one that the model holds. */
  further: Passage[];
}

const reporting =
  /报送|上报|呈报|填报|汇报|报告(?!会|制度|厅)|反馈|提交|报备|零报告|发送?(?:至|到|给)|周报|月报|季报|[将把按前底末日度时]报(?=[^名道酬刊社])|报(?:至|给|到|县|市|区|镇|乡|我|本|省|州|旗|局|民政|社会组织)|报(?=[\u4e00-\u9fff]{2,16}(?:局|办公室|股|科|中心|党委|委员会)(?:[，。；（）]|备案|汇总|$))/;
const notReporting = /报告会|上报材料应|报名|不再报送|不得(?:要求|重复)|报道|汇报(?:会|演出)/;
const office = '(?:局|办公室|办|股|科|室|专班|委员会|人民政府|政府|中心|工商联|联合会|处|领导小组|服务部|管理站|站|会|党组|党委|党工委|工委|部)';
const towards = new RegExp(`向(?<to>(?:[^，。；：“”（）]|“[^“”]{2,20}”){2,44}?)(?:（[^（）]{2,24}）)?(?:上报|报送|报告|汇报|提交|反馈|填报|呈报|书面报告|报备|报(?=[^，。]{0,30}(?:情况|进展)))`, 'd');
const notOffice = '(?!情况|工作|进展|信息|材料|一次|上[周月]|本[周月])';
const oneOffice = `${notOffice}[^，。；：（）“”、《》至到]{1,40}?${office}`;
/** `县民政局（社会组织科）`: the room in brackets is part of whom it goes to. */
const room = '(?:（[\u4e00-\u9fff]{2,16}[科股室处办]）)?';
const addressee = `(?<to>${oneOffice}(?:(?:和|、|及|与|并)${oneOffice}){0,3}${room})`;
const direct = [
  new RegExp(`(?:报送|上报|呈报|反馈|提交|汇报|发送|(?<![月周季年日])报|交)(?:送)?(?:至|到|给)?${addressee}(?=[，。；：（）、]|备案|汇总|审核|存|邮箱|电子邮箱|统一|$|工作群|微信)`, 'd'),
  new RegExp(`(?:至|到|给)${addressee}(?=[，。；：（）、]|备案|汇总|审核|邮箱|电子邮箱|$)`, 'd'),
];
const mailbox = /(?:邮箱|邮件)[^A-Za-z\d]{0,6}(?<to>[A-Za-z\d._-]{1,40}@[A-Za-z\d.-]{2,40})/d;
const clock = /(?<half>上午|下午|中午|晚上|晚|早上|傍晚)? ?(?<h>\d{1,2}|[一二三四五六七八九]|十[一二]?) ?(?:时|点(?!对)|：(?=\d{2}))(?:(?<m>\d{2}) ?分?|(?<mid>半))?/d;
const covered = /(?<c>上(?:一|个)?(?:半年|季度|季|周|月|星期)|前(?:一|两)?个?(?:周|月|季度)|本(?:半年|季度|周|月|期)|当(?:季度?|周|月|日|天)|上半年|全年(?!工作总结|总结))(?!.{0,2}(?:前|底前|日前|末前)|(?:[上下]午)?\d{1,2} ?[：时点])/d;
const holiday = /(?:[如若]?(?:遇|逢)(?:到|有)?)?(?:国家)?(?:法定)?(?:节假日|节日|公休日|休息日|双休日|周末|假期|假日|非工作日)[^。；（）]{0,36}/;

function timeIn(sentence: Passage): Cited<string> | null {
  const match = clock.exec(sentence.norm);
  if (!match?.groups) return null;
  let hour = numberFrom(match.groups.h ?? '') ?? 99;
  const minute = match.groups.mid ? 30 : Number(match.groups.m ?? 0);
  if (/下午|晚|傍晚/.test(match.groups.half ?? '') && hour < 12) hour += 12;
  if (match.groups.half === '中午' && hour < 10) hour += 12;
  if (hour > 24 || minute > 59) return null;
  return new Cited(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, spanOf(sentence, match.index, match.index + match[0].length));
}

function addresseeIn(sentence: Passage): Cited<string> | null {
  const found: Passage[] = [];
  for (const pattern of [towards, ...direct]) {
    const match = pattern.exec(sentence.norm);
    const to = match && captured(sentence, match, 'to');
    if (to && !/情况|进展|信息|材料|总结|报表|台账|名单|工作(?!专班|委员会|领导小组|部|站|组|[股科处室])/.test(to.norm)) found.push(to);
  }
  // Who reports on to whom stands further behind.
  const nearest = found.toSorted((a, b) => spanOf(a)[0] - spanOf(b)[0])[0];
  if (nearest) return quoted(nearest);
  const box = mailbox.exec(sentence.norm);
  const to = box && captured(sentence, box, 'to');
  return to ? quoted(to) : null;
}

const first = /(?:首次|第一次|首期|首个|首报|第一期)[^。；]{0,24}/;
const since = /(?:自|从)(?=(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日)?(?:（(?:星期|周)[一二三四五六日天]）)?(?:起|开始))/;

const weekdays = '一二三四五六日';

/** The first day of a rule from a beginning on; the rule may name several weekdays, or several days of the month. */
function firstOf(rule: string, cadence: Cadence, from: InexactDate): string | undefined {
  const several = cadence.cadence === 'other' && cadence.dates === undefined;
  const named = several ? [...rule.matchAll(/(?:周|星期)([一二三四五六日天])/g)].map((match) => weekdays.indexOf((match[1] ?? '').replace('天', '日')) + 1) : [];
  const onWeekdays = cadence.weekday === undefined ? named : [cadence.weekday];
  const onDays = several && onWeekdays.length === 0 ? [...rule.matchAll(/(\d{1,2}) ?[日号]/g)].map((match) => Number(match[1])).filter((day) => day >= 1 && day <= 31) : [];
  if (onDays.length > 0 && from.length === 7 && Math.min(...onDays) <= 28) return `${from}-${String(Math.min(...onDays)).padStart(2, '0')}`;
  if (!isExactDate(from) || (onWeekdays.length === 0 && onDays.length === 0)) return undefined;
  let day = from;
  for (let tried = 0; tried < 40; tried += 1) {
    if (onWeekdays.includes(weekdayOf(day)) || onDays.includes(Number(day.slice(8)))) return day;
    day = addDays(day, 1);
  }
  return undefined;
}

/** The day of the first report, where the notice names it or a beginning from which it follows. */
function firstDueIn(sentence: Passage, next: Passage | undefined, cadence: Cadence, context: TimeContext): Cited<string> | undefined {
  for (const words of [sentence, next]) {
    const match = words && first.exec(words.norm);
    if (!words || !match) continue;
    const point = timePointsIn(match[0], context)[0];
    if (isExactDate(point?.date) && point) return new Cited(point.date, spanOf(words, match.index + point.index, match.index + point.index + point.length));
  }
  const begin = since.exec(sentence.norm);
  if (!begin) return undefined;
  const from = begin.index + begin[0].length;
  const point = timePointsIn(sentence.norm.slice(from), context)[0];
  if (!point?.date || point.date.length < 7) return undefined;
  const span = spanOf(sentence, from + point.index, from + point.index + point.length);
  if (cadence.cadence === 'monthly' && cadence.dayOfMonth !== undefined && point.date.length === 7 && cadence.dayOfMonth <= 28) {
    return new Cited(`${point.date}-${String(cadence.dayOfMonth).padStart(2, '0')}`, span);
  }
  const day = firstOf(sentence.norm.slice(cadence.index), cadence, point.date);
  return day === undefined ? undefined : new Cited(day, span);
}

interface Candidate {
  sentence: Passage;
  next: Passage | undefined;
  before: Passage | undefined;
  cadence: Cadence;
}

function isConcrete({ cadence }: Candidate): boolean {
  return cadence.weekday !== undefined || cadence.dayOfMonth !== undefined || cadence.dates !== undefined || cadence.rule !== undefined;
}

function isYearly({ cadence }: Candidate): boolean {
  return cadence.cadence === 'other' && cadence.dates?.length === 1;
}

/** A cadence and a word for reporting that belong together: `每季度召开会议，会后上报纪要` does not count. */
function reports(sentence: Passage, cadence: Cadence): boolean {
  // The title of a form is no sentence that asks for it.
  if (notReporting.test(sentence.norm) || /^[^，。]{2,24}(?:表|台账|名单|样式|模板)(?:（[^）]*）)?$/.test(sentence.norm)) return false;
  const verb = reporting.exec(sentence.norm.slice(Math.max(0, cadence.index - 30)));
  if (!verb) return false;
  const between = sentence.norm.slice(cadence.end, Math.max(cadence.end, Math.max(0, cadence.index - 30) + verb.index));
  return between.length <= 60 && !/(?:走访|召开|开展|组织|调度|检查|督查|通报)[^，]{0,20}，/.test(between);
}

/** `每半月报送一次进展，每月底前报送一次图片资料`: a second rule in the same sentence. */
function furtherWithin(sentence: Passage, chosen: Cadence): Passage[] {
  return splitAt(cut(sentence, chosen.end), /，/g)
    .slice(1)
    .filter((clause) => {
      const other = cadenceIn(clause.norm);
      return other && other.cadence !== chosen.cadence && /^(?!.{0,10}(?:局|办|委)每).{0,12}每(?:周|月|季|半|年|旬|两)/.test(clause.norm) && reporting.test(clause.norm.slice(other.end)) && reports(clause, other);
    });
}

/** When the organizations report regularly, to whom and in which words; a report that is asked for once is none. */
export function readReporting(body: readonly Passage[], context: TimeContext): FoundReporting {
  const candidates: Candidate[] = [];
  for (const paragraph of body) {
    const sentences = sentencesOf(paragraph);
    for (const [at, sentence] of sentences.entries()) {
      const whole = withoutLabel(sentence);
      // `…报县民政局，联系人：…`: whom to ask is no part of the rule.
      const asked = whole.norm.search(/[，（](?:联系人|联络人|联系电话|联系方式)[：为]/);
      const opened = asked > 0 && whole.norm.indexOf('）', asked) !== -1 ? whole.norm.slice(0, asked).search(/（[^（）]*$/) : -1;
      const bare = asked > 0 ? trimmed(cut(whole, 0, opened > 0 ? opened : asked)) : whole;
      const cadence = cadenceIn(bare.norm);
      if (cadence && reports(bare, cadence)) candidates.push({ sentence: bare, next: sentences[at + 1], before: sentences[at - 1], cadence });
    }
  }
  // What is asked once a year is hardly the report that the organizations owe all along.
  const chosen = candidates.find((candidate) => isConcrete(candidate) && !isYearly(candidate)) ?? candidates.find(isConcrete) ?? candidates[0];
  if (!chosen) return { facts: null, further: [] };
  const { sentence, next, cadence } = chosen;
  const { index, end, ...when } = cadence;
  const words = spanOf(sentence, index, Math.min(sentence.norm.length, Math.max(end, sentence.norm.slice(0, index + 60).search(/[前内](?!.*[前内])|$/) + 1)));
  const covers = covered.exec(sentence.norm.slice(0, index).padEnd(end, ' ') + sentence.norm.slice(end));
  const coverWords = covers && captured(sentence, covers, 'c');
  const onHoliday = [sentence, next].flatMap((one) => {
    const match = one && holiday.exec(one.norm);
    return one && match && /顺延|提前|推迟|延后|延期|递延|不变/.test(match[0]) ? [trimmed(cut(one, match.index, match.index + match[0].replace(/[，\s]+$/, '').length))] : [];
  })[0];
  const cited = Object.fromEntries(Object.entries(when).map(([key, value]) => [key, key === 'dates' ? value : new Cited(value, words)])) as Omit<Cadence, 'index' | 'end'>;
  const firstDue = firstDueIn(sentence, next, cadence, context);
  return {
    facts: {
      ...cited,
      ...(firstDue ? { firstDue } : {}),
      ...(coverWords ? { covers: quoted(coverWords) } : {}),
      ...(onHoliday ? { holidayRule: quoted(onHoliday) } : {}),
      time: timeIn(sentence) ?? (next && /^(?:具体)?时间/.test(next.norm) ? timeIn(next) : null),
      to: addresseeIn(sentence),
      text: quoted(sentence),
    },
    further: [...furtherWithin(sentence, cadence), ...candidates.filter((candidate) => candidate !== chosen && candidate.cadence.cadence !== cadence.cadence).map((candidate) => candidate.sentence)],
  };
}
