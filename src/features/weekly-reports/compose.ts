import { grouped } from '../../kernel/grouped.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import type { ActKind, TalliedAct } from '../assistance/act.ts';
import { fieldsOf, wordsOfDetail } from '../assistance/kind-fields.ts';
import { assistanceMessages } from '../assistance/messages.ts';
import { figuresOf, type Figures } from './figures.ts';
import { goodsInWords, yuanInWords } from './figures-in-words.ts';

export interface WeekToCompose {
  startsOn: CalendarDate;
  dueDate: CalendarDate;
  /** villageId → 梨湾村 */
  villages: ReadonlyMap<string, string>;
}

/**
 * What the week came to, in the official Chinese of a report (plan §五(二): 工作开展情况): totals, then a sentence for
 * each village in the order of the plan. Drawn from the acts alone, so its numbers are theirs; a number is changed by
 * correcting its act. What was done on other days and belongs to this week all the same (week-acts.ts) has a sentence of its
 * own: a head signs that something was done from this day to that. None where nothing was done.
 */
export function composedSentences(acts: readonly TalliedAct[], { startsOn, dueDate, villages }: WeekToCompose): string[] {
  if (acts.length === 0) return [];
  const inWords = (date: CalendarDate) => dayInWords(date, dueDate);
  const byVillage = grouped(acts, ({ villageId }) => villageId);
  const inOrder = [...villages.keys(), ...byVillage.keys()].filter((id, index, all) => all.indexOf(id) === index && byVillage.has(id));
  return [
    ...totalSentences(acts, { startsOn, dueDate }, inWords),
    ...inOrder.map((id) => villageSentence(villages.get(id) ?? '', byVillage.get(id) ?? [], inWords)),
  ];
}

type InWords = (date: CalendarDate) => string;

/** One where all was done in the week; otherwise what was done in it, before it and after it, and all of it together. */
function totalSentences(acts: readonly TalliedAct[], { startsOn, dueDate }: Pick<WeekToCompose, 'startsOn' | 'dueDate'>, inWords: InWords): string[] {
  const within = acts.filter(({ date }) => startsOn <= date && date <= dueDate);
  const told = (some: readonly TalliedAct[]) => `${some.length}次${amountsOf(figuresOf(some))}。`;
  const outside = [
    { day: `${inWords(startsOn)}以前`, some: acts.filter(({ date }) => date < startsOn) },
    { day: `${inWords(dueDate)}以后`, some: acts.filter(({ date }) => date > dueDate) },
  ].filter(({ some }) => some.length > 0);
  const sentences = [
    ...(within.length > 0 ? [`${inWords(startsOn)}至${dayInWords(dueDate, startsOn)}，共开展帮扶${told(within)}`] : []),
    ...outside.map(({ day, some }) => `${within.length > 0 ? '另有' : ''}${day}（${daysInWords(some, inWords)}）开展、计入本周的帮扶${told(some)}`),
  ];
  return sentences.length > 1 ? [...sentences, `以上合计帮扶${told(acts)}`] : sentences;
}

/** More days than these are told by the first and the last. */
const mostDays = 3;

function daysInWords(acts: readonly TalliedAct[], inWords: InWords): string {
  const days = [...new Set(acts.map(({ date }) => date))].toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return days.length > mostDays ? `${inWords(first)}至${inWords(last)}` : days.map(inWords).join('、');
}

/** 梨湾村：6月12日走访，惠及5人；6月14日技能培训（培训内容：养蜂），惠及20人。 */
function villageSentence(village: string, acts: readonly TalliedAct[], inWords: InWords): string {
  const byKind = grouped(acts.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))), ({ kind }) => kind);
  return `${village}：${[...byKind].map(([kind, same]) => kindClause(kind, same, inWords)).join('；')}。`;
}

/** Acts of one kind in one village: the days on which, how many, how much. */
function kindClause(kind: ActKind, acts: readonly TalliedAct[], inWords: InWords): string {
  const days = [...new Set(acts.map(({ date }) => date))].map(inWords).join('、');
  const times = acts.length > 1 ? `${acts.length}次` : '';
  const details = [...new Set(acts.flatMap(detailsInWords))].join('、');
  return `${days}${assistanceMessages[`assistance.kind.${kind}`]['zh-CN']}${times}${details && `（${details}）`}${amountsOf(figuresOf(acts), { modes: false })}`;
}

/** What the fields of an act's own kind say: 培训内容：养蜂. */
export function detailsInWords({ kind, details }: TalliedAct): string[] {
  return fieldsOf(kind).flatMap((field) => {
    const value = details[field.name]?.trim() ?? '';
    return value === '' ? [] : [`${field.label['zh-CN']}：${wordsOfDetail(field, value)['zh-CN']}`];
  });
}

/** The figures that are not nothing, each with its unit; 人 and 人次 apart, the second only where it differs. */
function amountsOf(figures: Figures, { modes } = { modes: true }): string {
  const { inPerson, remote, byHead, people, visits, moneyFen, goods } = figures;
  return [
    modes && inPerson > 0 && remote > 0 && `面对面${inPerson}次、不见面${remote}次`,
    people > 0 && `惠及${people}人${visits > people ? `、${visits}人次` : ''}`,
    people === 0 && visits > 0 && `${visits}人次`,
    moneyFen > 0 && `资金${yuanInWords(moneyFen)}`,
    goods.length > 0 && `物资${goodsInWords(goods)}`,
    byHead > 0 && `负责人到场${byHead}次`,
  ]
    .filter((part) => part !== false)
    .map((part) => `，${part}`)
    .join('');
}

/** 6月9日; with its year where that is not the one of the day beside it: 2019年12月30日. */
function dayInWords(date: CalendarDate, beside: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${beside.startsWith(year) ? '' : `${year}年`}${Number(month)}月${Number(day)}日`;
}
