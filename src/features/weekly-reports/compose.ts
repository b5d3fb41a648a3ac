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
 * What the week came to, in the official Chinese of a report (plan §五(二): 工作开展情况): a sentence of totals, then one for
 * each village in the order of the plan. Drawn from the acts alone, so its numbers are theirs; a number is changed by
 * correcting its act. None where nothing was done.
 */
export function composedSentences(acts: readonly TalliedAct[], { startsOn, dueDate, villages }: WeekToCompose): string[] {
  if (acts.length === 0) return [];
  const totals = figuresOf(acts);
  const byVillage = grouped(acts, ({ villageId }) => villageId);
  const inOrder = [...villages.keys(), ...byVillage.keys()].filter((id, index, all) => all.indexOf(id) === index && byVillage.has(id));
  return [
    `${dayInWords(startsOn)}至${dayInWords(dueDate)}，共开展帮扶${totals.acts}次${amountsOf(totals)}。`,
    ...inOrder.map((id) => villageSentence(villages.get(id) ?? '', byVillage.get(id) ?? [])),
  ];
}

/** 梨湾村：6月12日走访，惠及5人；6月14日技能培训（培训内容：养蜂），惠及20人。 */
function villageSentence(village: string, acts: readonly TalliedAct[]): string {
  const byKind = grouped(acts.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))), ({ kind }) => kind);
  return `${village}：${[...byKind].map(([kind, same]) => kindClause(kind, same)).join('；')}。`;
}

/** Acts of one kind in one village: the days on which, how many, how much. */
function kindClause(kind: ActKind, acts: readonly TalliedAct[]): string {
  const days = [...new Set(acts.map(({ date }) => date))].map(dayInWords).join('、');
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

/** 6月9日 */
function dayInWords(date: CalendarDate): string {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
}
