import type { Sheet, SheetRow } from '../../../platform/documents/spreadsheet.ts';
import { formatQuantity } from '../../gifts/amount.ts';
import type { Figures } from '../../gifts/figures.ts';
import type { Measure } from '../../gifts/gift.ts';
import type { WeekForPapers } from './week-in-papers.ts';

/** A gift as the statistics count it. */
export interface GiftSum {
  organizationId: string;
  measure: Measure;
  figures: Figures;
  /** Of what it delivered: what the receiving side has confirmed. */
  confirmed: number;
}

type Total = Figures & Pick<GiftSum, 'confirmed'>;

const stages = ['pledged', 'received', 'spent', 'delivered'] as const;
const none: Total = { pledged: 0, received: 0, spent: 0, delivered: 0, confirmed: 0 };
const notes = ['承诺、到账（到货）、支出（出库）、送达各是各的数，不相加；“其中已确认”是受助的村、户确认收到的部分；为下载时的累计数，按方案中的单位次序排列。'];

/** 捐助资金, 捐助物资: the four figures of each organization in the order of the plan, and of the county; money and goods apart. */
export function giftSheets({ campaignName, rollUp: { organizations } }: WeekForPapers, gifts: readonly GiftSum[]): Sheet[] {
  const inPlan = organizations.map(({ organizationId, organizationName, groupName }) => ({
    groupName,
    organizationName,
    gifts: gifts.filter((gift) => gift.organizationId === organizationId),
  }));
  const moneyOf = (some: readonly GiftSum[]) => cells(total(some.filter(({ measure }) => measure === null)));
  const all = inPlan.flatMap((one) => one.gifts);
  const name = [{ header: '组', kind: 'text' }, { header: '单位', kind: 'text' }] as const;
  return [
    {
      name: '捐助资金',
      title: `${campaignName}捐助资金统计表`,
      notes,
      columns: [...name, ...['承诺（元）', '到账（元）', '支出（元）', '送达（元）', '其中已确认（元）'].map((header) => ({ header, kind: 'money' as const }))],
      rows: inPlan.map((one) => [one.groupName, one.organizationName, ...moneyOf(one.gifts)]),
      totals: ['全县', '', ...moneyOf(all)],
    },
    {
      name: '捐助物资',
      title: `${campaignName}捐助物资统计表`,
      notes,
      columns: [
        ...name,
        { header: '物资', kind: 'text' },
        { header: '计量单位', kind: 'text' },
        ...['承诺', '到货', '出库', '送达', '其中已确认'].map((header) => ({ header, kind: 'text' as const })),
      ],
      // Goods of another name or unit are never added: the county has a row for each.
      rows: [...inPlan, { groupName: '全县', organizationName: '', gifts: all }].flatMap((one) => goodsRows([one.groupName, one.organizationName], one.gifts)),
    },
  ];
}

function goodsRows(name: readonly string[], gifts: readonly GiftSum[]): SheetRow[] {
  const measures = new Map(gifts.flatMap(({ measure }) => (measure ? [[JSON.stringify([measure.name, measure.unit]), measure] as const] : [])));
  return [...measures.values()].map((measure) => {
    const same = gifts.filter((gift) => gift.measure?.name === measure.name && gift.measure.unit === measure.unit);
    return [...name, measure.name, measure.unit, ...cells(total(same)).map(formatQuantity)];
  });
}

function total(gifts: readonly GiftSum[]): Total {
  const sum = { ...none };
  for (const { figures, confirmed } of gifts) {
    for (const stage of stages) sum[stage] += figures[stage];
    sum.confirmed += confirmed;
  }
  return sum;
}

function cells({ confirmed, ...figures }: Total): number[] {
  return [...stages.map((stage) => figures[stage]), confirmed];
}
