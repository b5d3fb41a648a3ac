import type { Sheet, SheetRow } from '../../../platform/documents/spreadsheet.ts';
import { formatQuantity } from '../../gifts/amount.ts';
import type { Figures } from '../../gifts/figures.ts';
import type { GiftSum, WeekGifts } from '../gifts-of-week.ts';
import type { WeekForPapers } from './week-in-papers.ts';

const stages = ['pledged', 'received', 'spent', 'delivered', 'confirmed'] as const;
const ofMoney = ['承诺（元）', '到账（元）', '支出（元）', '送达（元）', '其中已确认（元）'];
const ofGoods = ['承诺', '到货', '出库', '送达', '其中已确认'];
/** The four figures, and of what was delivered: what the receiving side has confirmed. */
type Total = Figures & Pick<GiftSum, 'confirmed'>;
const none: Total = { pledged: 0, received: 0, spent: 0, delivered: 0, confirmed: 0 };

/**
 * 捐助资金, 捐助物资: the four figures of each organization in the order of the plan, and of the county; money and goods apart. Once the week is
 * closed they are those of then, and what has come to differ since stands beside them.
 */
export function giftSheets({ campaignName, isClosed, rollUp: { organizations } }: WeekForPapers, { current, frozen }: WeekGifts): Sheet[] {
  const inPlan = organizations.map(({ organizationId, organizationName, groupName }) => {
    const own = (gifts: readonly GiftSum[]) => gifts.filter((gift) => gift.organizationId === organizationId);
    return { name: [groupName, organizationName], gifts: { current: own(current), frozen: frozen && own(frozen) } };
  });
  const all = { current: inPlan.flatMap(({ gifts }) => gifts.current), frozen: frozen && inPlan.flatMap(({ gifts }) => gifts.frozen ?? []) };
  const notes = notesOf(isClosed, frozen !== null);
  const columnsOf = <K extends 'money' | 'text'>(headers: readonly string[], kind: K) =>
    [...headers, ...(frozen ? headers.map((header) => `结账后变动：${header}`) : [])].map((header) => ({ header, kind }));
  const name = [{ header: '组', kind: 'text' }, { header: '单位', kind: 'text' }] as const;
  const money = ({ measure }: GiftSum) => measure === null;
  return [
    {
      name: '捐助资金',
      title: `${campaignName}捐助资金统计表`,
      notes,
      columns: [...name, ...columnsOf(ofMoney, 'money')],
      rows: inPlan.map((one) => [...one.name, ...figuresBeside(one.gifts, money)]),
      totals: ['全县', '', ...figuresBeside(all, money)],
    },
    {
      name: '捐助物资',
      title: `${campaignName}捐助物资统计表`,
      notes,
      columns: [...name, { header: '物资', kind: 'text' }, { header: '计量单位', kind: 'text' }, ...columnsOf(ofGoods, 'text')],
      // Goods of another name or unit are never added: the county has a row for each.
      rows: [...inPlan, { name: ['全县', ''], gifts: all }].flatMap((one) => goodsRows(one.name, one.gifts)),
    },
  ];
}

function notesOf(isClosed: boolean, isFrozen: boolean): string[] {
  const apart = '承诺、到账（到货）、支出（出库）、送达各是各的数，不相加；“其中已确认”是受助的村、户确认收到的部分；按方案中的单位次序排列。';
  if (isFrozen) return [apart, '为截至本周最后一天的累计数，本周结账时的数字；结账后补登记、更正的，以及新确认的，另列变动，不改原数。'];
  if (isClosed) return [apart, '为截至本周最后一天的累计数。本周结账时没有留存捐助数字，为下载时的数字。'];
  return [apart, '为截至本周最后一天的累计数。本周尚未结账，数字可能变化。'];
}

function goodsRows(name: readonly string[], gifts: WeekGifts): SheetRow[] {
  const counted = [...(gifts.frozen ?? []), ...gifts.current].filter(({ figures }) => Object.values(figures).some((amount) => amount !== 0));
  const measures = new Map(counted.flatMap(({ measure }) => (measure ? [[JSON.stringify([measure.name, measure.unit]), measure] as const] : [])));
  return [...measures.values()].map((measure) => {
    const isSame = (gift: GiftSum) => gift.measure?.name === measure.name && gift.measure.unit === measure.unit;
    return [...name, measure.name, measure.unit, ...figuresBeside(gifts, isSame).map(formatQuantity)];
  });
}

/** The figures that count, and once the week is closed what has been added to each since, less than nothing where it was taken back. */
function figuresBeside({ current, frozen }: WeekGifts, isCounted: (gift: GiftSum) => boolean): number[] {
  const now = total(current.filter(isCounted));
  if (!frozen) return stages.map((stage) => now[stage]);
  const then = total(frozen.filter(isCounted));
  return [...stages.map((stage) => then[stage]), ...stages.map((stage) => now[stage] - then[stage])];
}

function total(gifts: readonly GiftSum[]): Total {
  const sum = { ...none };
  for (const { figures, confirmed } of gifts) {
    const counted = { ...figures, confirmed };
    for (const stage of stages) sum[stage] += counted[stage];
  }
  return sum;
}
