import type { ReportingFact } from '../facts.ts';
import { numberFrom } from './chinese-numerals.ts';

/** How often and when, without addressee and words. */
export type Cadence = Pick<ReportingFact, 'cadence' | 'weekday' | 'dayOfMonth' | 'monthOfQuarter' | 'dates' | 'intervalWeeks' | 'rule'> & {
  /** Where the words of the cadence begin and end. */
  index: number;
  end: number;
};

const numeral = '(?:\\d{1,2}|三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const weekdaySigns = '一二三四五六日天';
const week = '(?:周|星期|礼拜)';
const two = (value: number): string => String(value).padStart(2, '0');
const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function weekdayIn(norm: string): number | undefined {
  const sign = new RegExp(`${week}([${weekdaySigns}])(?!次)`).exec(norm)?.[1];
  if (!sign) return undefined;
  return sign === '天' || sign === '日' ? 7 : weekdaySigns.indexOf(sign) + 1;
}

const dayPattern = new RegExp(`(?<!第)(${numeral}) ?[日号](?!内|之内|以内)`);

/** `每季度结束后10日内`: the tenth day of the month that follows. */
const dayAfter = new RegExp(`(?:结束|终了|届满)(?:之)?后?的?(${numeral}) ?[日天](?:内|之内|以内)`);

function dayIn(norm: string): number | undefined {
  const after = dayAfter.exec(norm)?.[1];
  if (after !== undefined) return numberFrom(after);
  const day = dayPattern.exec(norm)?.[1];
  const value = day === undefined ? undefined : numberFrom(day);
  if (value !== undefined && value >= 1 && value <= 31) return value;
  if (/月底|月末|月的?最后一[天日]|季度?(?:的)?(?:最后一[天日]|末[月]?底)/.test(norm)) return 31;
  if (/上旬/.test(norm)) return 10;
  return /中旬/.test(norm) ? 20 : undefined;
}

/** `每周三、周五` and `每月10日、25日`: the rule holds one day, so that neither is taken for it. */
const severalDays = new RegExp(`${week}[${weekdaySigns}]前?(?:、|和|及|与)${week}?[${weekdaySigns}]|${numeral} ?[日号]前?(?:、|和|及|与)(?:每月)?${numeral} ?[日号]`);

const lastWorkday = /最后(?:的)?(?:一|1) ?个工作日/;
const monthList = new RegExp(
  `(?:每年(?:的)?|分别于|当年|(?:19|20)\\d{2}年)?(?:${numeral} ?月(?:份)?(?:${numeral} ?[日号]|底|末|初)?(?:之?前)?(?:、|和|及|与|，)(?:次年|翌年|下年)?){1,5}${numeral} ?月(?:份)?(?:的?${numeral} ?[日号]|底|末)?`,
);
const monthDay = new RegExp(`(${numeral}) ?月(?:份)?(?:的?(${numeral}) ?[日号]|(底|末))?`, 'g');

/** `6月、12月15日`: the day of the last holds for those before it. */
function datesIn(words: string): string[] {
  const parts = [...words.matchAll(monthDay)].map((match) => ({
    month: numberFrom(match[1] ?? '') ?? 0,
    day: match[2] ? numberFrom(match[2]) : match[3] ? 31 : undefined,
  }));
  let shared: number | undefined;
  for (const part of parts.toReversed()) {
    part.day ??= shared;
    shared = part.day;
  }
  return parts.flatMap(({ month, day }) => {
    const last = lastDays[month - 1];
    return last === undefined || day === 0 ? [] : [`${two(month)}-${two(Math.min(day ?? 31, last))}`];
  });
}

function cadenceOfDates(dates: readonly string[]): Cadence['cadence'] {
  const months = dates.map((date) => Number(date.slice(0, 2)));
  const steps = months.slice(1).map((month, at) => month - (months[at] ?? 0));
  if (months.length === 2 && steps[0] === 6) return 'halfYearly';
  return months.length >= 3 && steps.every((step) => step === 3) ? 'quarterly' : 'other';
}

function monthOfQuarterIn(norm: string): number | undefined {
  if (/下(?:一|个)?季度?(?:的)?(?:首月|第一个?月)|季度?(?:结束)?后|次季度?|首月|第一个?月|季初|季度初/.test(norm)) return 1;
  if (/末月|最后一?个?月|第三个?月|季度?末|季度?的?最后/.test(norm)) return 3;
  return /第二个?月|中间月|次月/.test(norm) ? 2 : undefined;
}

/** Without the keys that do not apply; days that no month has leave no dates. */
function only<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && (part as unknown[]).length !== 0)) as T;
}

type Reader = (words: string) => Omit<Cadence, 'index' | 'end'>;
const readers: [RegExp, Reader][] = [
  [new RegExp(`每(?:隔)?(?:两|二|2) ?个?${week}|每双周|每?隔(?:一)?周|双周(?:报|${week}?[${weekdaySigns}])`), (words) => ({ cadence: 'fortnightly', weekday: weekdayIn(words.replace(/^每?(?:隔一|两|二|双|隔)周/, '')), intervalWeeks: 2 })],
  [new RegExp(`每(?:隔)?([三四五六八3-8]) ?个?${week}(?!末)(?![${weekdaySigns}]?[前上下])`), (words) => ({ cadence: 'other', weekday: weekdayIn(words.slice(3)), intervalWeeks: numberFrom(/[三四五六八3-8]/.exec(words)?.[0] ?? '') })],
  [/每半个?月|每旬|每(?:两|二|2|双)个?月|每隔?(?:\d{1,2}|十五?) ?[天日]|每日|每天|(?<!工作)日报(?!送)/, () => ({ cadence: 'other' })],
  [new RegExp(`每(?:个)?${week}|按周|逐周|周报|一周一|每逢${week}`), (words) => ({ cadence: 'weekly', weekday: weekdayIn(words.replace(new RegExp(`^每(?:个)?周(?=星期|周)`), '')) })],
  [/每(?:个)?半年|按半年|半年报|半年一|每年(?:6|7|六|七)月.{0,8}(?:12|1|十二|一)月/, (words) => {
    const list = monthList.exec(words)?.[0];
    // `每半年末月20日前`
    const day = /^每(?:个)?半年(?:度)?(?:的)?(?:末月|最后一个?月)/.test(words) ? dayIn(words) : undefined;
    return { cadence: 'halfYearly', dates: list ? datesIn(list) : day === undefined ? undefined : datesIn(`6月、12月${day}日`) };
  }],
  [/每(?:个)?季度?|按季度?|逐季|季报|季度(?=末|报|最后|首月|结束)|一季(?:度)?一/, (words) => {
    const list = monthList.exec(words)?.[0];
    const rule = lastWorkday.test(words) ? ('lastWorkday' as const) : undefined;
    if (list) return { cadence: 'quarterly', dates: datesIn(list) };
    return { cadence: 'quarterly', dayOfMonth: rule ? undefined : dayIn(words), monthOfQuarter: monthOfQuarterIn(words), rule };
  }],
  [/每(?:个)?月|按月|逐月|月报|一月一|月底前?(?=.{0,8}报)|次月 ?\d{1,2} ?[日号]/, (words) => {
    const rule = lastWorkday.test(words) ? ('lastWorkday' as const) : undefined;
    return { cadence: 'monthly', dayOfMonth: rule ? undefined : dayIn(words), weekday: dayIn(words) || rule ? undefined : weekdayIn(words), rule };
  }],
  [/每年度?|按年|年报|逐年/, (words) => {
    const list = monthList.exec(words)?.[0];
    const dates = datesIn(list ?? words);
    if (list) return { cadence: cadenceOfDates(dates), dates };
    return { cadence: 'other', dates: dates.length > 0 ? dates : undefined };
  }],
];

/** The first cadence in normalised words; what the words do not say is left out. */
export function cadenceIn(norm: string): Cadence | undefined {
  const found = readers
    .map(([pattern, read]) => ({ match: pattern.exec(norm), read }))
    .filter((entry) => entry.match !== null)
    .toSorted((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0))[0];
  if (!found?.match) {
    const list = monthList.exec(norm);
    if (!list || !/^(?:之?前|以前|期间)?/.test(norm.slice(list.index + list[0].length))) return undefined;
    const dates = datesIn(list[0]);
    return dates.length < 2 ? undefined : { cadence: cadenceOfDates(dates), dates, index: list.index, end: list.index + list[0].length };
  }
  const { index } = found.match;
  const words = norm.slice(index, index + 60).replace(/[，（；]?[如若]?(?:遇|逢|法定|节假日).*$/, '');
  const read = found.read(words);
  const several = (read.weekday !== undefined || read.dayOfMonth !== undefined) && severalDays.test(words);
  return only({ ...(several ? { cadence: 'other' as const } : read), index, end: index + found.match[0].length });
}
