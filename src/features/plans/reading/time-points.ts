import { numberFrom } from './chinese-numerals.ts';
import { dateFrom, type InexactDate, isExactDate, monthEnd } from './dates.ts';

/** What a month without a year is measured from. */
export interface TimeContext {
  /** The day of issue, exact, where the notice gives one. */
  issuedOn: InexactDate | undefined;
  /** The year that the words before spoke of. */
  year?: number;
}

/** A point in time in words: where it stands and what it means. */
export interface TimePoint {
  index: number;
  length: number;
  date: InexactDate | undefined;
  year: number | undefined;
  /** `2023年`, `6月底`: how exact the words are. */
  exactness: 'year' | 'month' | 'day';
}

const month = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const point = new RegExp(
  [
    `(?:(?<y>(?:19|20)\\d{2}|二〇[〇一二三四五六七八九]{2}) ?年(?:的)?|(?<rel>今年|本年度?|当年|明年|次年|翌年))?`,
    `(?:(?<m>${month}) ?月(?:份)?(?:(?<d>\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?[日号]|(?<part>底|末|上旬|中旬|下旬|初|中))?`,
    `|(?<tail>年?(?:年底|底|末)(?![端月])|年终|年内|内(?=完成|实现|全)|上半年|下半年|第?(?<q>[一二三四])季度(?:末|底)?))`,
  ].join(''),
  'g',
);
const yearAlone = /(?<y>(?:19|20)\d{2}) ?年?(?=度|(?: ?[-—~至到])|$|[，。；：）、前起]|之前|以前|止|开始)/g;

function yearOf(groups: Record<string, string | undefined>, context: TimeContext): number | undefined {
  if (groups.y) return numberFrom(groups.y);
  const issued = context.issuedOn ? Number(context.issuedOn.slice(0, 4)) : undefined;
  if (groups.rel) return issued === undefined ? undefined : /明|次|翌/.test(groups.rel) ? issued + 1 : issued;
  return undefined;
}

function lastOf(year: number, groups: Record<string, string | undefined>): InexactDate | undefined {
  const { m, d, part, tail, q } = groups;
  if (m) {
    const inMonth = numberFrom(m) ?? 0;
    if (inMonth < 1 || inMonth > 12) return undefined;
    if (d) return dateFrom(year, inMonth, numberFrom(d) ?? 0);
    if (part === '上旬') return dateFrom(year, inMonth, 10);
    if (part === '中旬') return dateFrom(year, inMonth, 20);
    if (part === '底' || part === '末' || part === '下旬') return monthEnd(year, inMonth);
    return dateFrom(year, inMonth);
  }
  if (q) return monthEnd(year, (numberFrom(q) ?? 1) * 3);
  if (tail === '上半年') return monthEnd(year, 6);
  return tail ? monthEnd(year, 12) : undefined;
}

/** Every point in time in normalised words, in order; months without a year take it from the words before or the issue. */
export function timePointsIn(norm: string, context: TimeContext): TimePoint[] {
  const points: TimePoint[] = [];
  let year = context.year;
  for (const match of norm.matchAll(point)) {
    const groups = match.groups ?? {};
    const bare = !groups.y && !groups.rel;
    if (bare && groups.tail && !/^年|半年$|季度/.test(groups.tail)) continue;
    if (bare && /[每个第几]$|[零〇一二三四五六七八九\d]个?$/.test(norm.slice(0, match.index))) continue;
    if (bare && /^(?:第?[一二三四]季度)$/.test(groups.tail ?? '') && /每/.test(norm.slice(Math.max(0, match.index - 2), match.index))) continue;
    const said = yearOf(groups, context);
    const inYear = said ?? year ?? (context.issuedOn ? Number(context.issuedOn.slice(0, 4)) : undefined);
    let date = inYear === undefined ? undefined : lastOf(inYear, groups);
    // “3月底前” in a notice of December means the March to come.
    if (said === undefined && year === undefined && date && inYear !== undefined && isExactDate(context.issuedOn)) {
      const late = date.length === 7 ? `${date}-31` : date;
      if (late < context.issuedOn) date = lastOf(inYear + 1, groups);
    }
    if (said !== undefined) year = said;
    points.push({
      index: match.index,
      length: match[0].length,
      date,
      year: said,
      exactness: groups.d ? 'day' : 'month',
    });
  }
  for (const match of norm.matchAll(yearAlone)) {
    if (points.some((other) => match.index < other.index + other.length && other.index < match.index + match[0].length)) continue;
    const bracketed = /[〔（【<[]$/.test(norm.slice(0, match.index)) && /^[〕）】>\]]/.test(norm.slice(match.index + match[0].length));
    if (bracketed || /[第\d.]$/.test(norm.slice(0, match.index))) continue;
    const said = Number(match.groups?.y);
    points.push({ index: match.index, length: match[0].length, date: dateFrom(said), year: said, exactness: 'year' });
  }
  return points.toSorted((a, b) => a.index - b.index);
}
