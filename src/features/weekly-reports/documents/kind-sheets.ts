import { grouped } from '../../../kernel/grouped.ts';
import type { Sheet } from '../../../platform/documents/spreadsheet.ts';
import { workerGroups, type AssistanceAct, type WorkerGroup, type Workers } from '../../assistance/act.ts';
import { fieldsOf } from '../../assistance/kind-fields.ts';
import { figuresOf } from '../figures.ts';
import { goodsInWords } from '../figures-in-words.ts';
import type { WeekForPapers } from './week-in-papers.ts';

export const workerWords: Readonly<Record<WorkerGroup, string>> = { staff: '工作人员', volunteers: '志愿者', members: '会员' };

/** Hours come in halves; null where nobody counted any. */
export function hoursInTenths(workers: readonly Workers[]): number | null {
  const counted = workers.flatMap(({ hours }) => hours ?? []);
  return counted.length === 0 ? null : counted.reduce((sum, hours) => sum + Math.round(hours * 10), 0);
}

/** 参加人员: who took part and for how long, of each organization in the order of the plan (plan §二: 人). */
export function workersSheet({ campaignName, acts, rollUp: { organizations } }: WeekForPapers, notes: readonly string[]): Sheet {
  const figures = (of: readonly { act: AssistanceAct }[]) =>
    workerGroups.flatMap((group) => {
      const workers = of.flatMap(({ act }) => act.workers).filter((one) => one.group === group);
      return [workers.reduce((sum, { heads }) => sum + heads, 0), hoursInTenths(workers)];
    });
  return {
    name: '参加人员',
    title: `${campaignName}参加人员统计表`,
    notes: [...notes, '人次按每次帮扶填报的人数相加，同一人参加几次计几次；小时为填报的合计小时，没有填的不估算。'],
    columns: [
      { header: '组', kind: 'text' },
      { header: '单位', kind: 'text' },
      ...workerGroups.flatMap((group) => [
        { header: `${workerWords[group]}（人次）`, kind: 'integer' as const },
        { header: `${workerWords[group]}（小时）`, kind: 'tenths' as const },
      ]),
    ],
    rows: organizations.map(({ organizationId, organizationName, groupName }) => [
      groupName,
      organizationName,
      ...figures(acts.filter((one) => one.organizationId === organizationId)),
    ]),
    totals: ['全县', '', ...figures(acts)],
  };
}

/** 消费帮扶: what was bought and for how much, product by product in the order in which the ledger has them. */
export function purchasesSheet({ campaignName, acts }: WeekForPapers, notes: readonly string[]): Sheet {
  const purchases = acts.filter(({ act }) => act.kind === 'purchase');
  const figures = (of: typeof purchases) => {
    const { acts: times, moneyFen, goods } = figuresOf(of.map(({ act }) => act));
    return [times, moneyFen, goodsInWords(goods)];
  };
  return {
    name: '消费帮扶',
    title: `${campaignName}消费帮扶统计表`,
    notes: [...notes, '产品按填报的名称归并，名称不同的不合并。'],
    columns: [
      { header: '产品', kind: 'text' },
      { header: '村', kind: 'text' },
      { header: '采购次数', kind: 'integer' },
      { header: '金额（元）', kind: 'money' },
      { header: '数量', kind: 'text' },
    ],
    rows: [...grouped(purchases, ({ act }) => productOf(act))].map(([product, of]) => [
      product,
      [...new Set(of.map(({ villageName }) => villageName))].join('、'),
      ...figures(of),
    ]),
    totals: ['合计', '', ...figures(purchases)],
  };
}

/** Where no product is named, what was handed over names it. */
function productOf({ details, goods }: AssistanceAct): string {
  const named = details['product']?.trim() ?? '';
  return named || goods.map(({ name }) => name.trim()).join('、') || '未写明';
}

/** 教育助学: how many were helped at each stage of schooling: who keeps 义务教育有保障 looks whether primary and junior secondary are among them. */
export function schoolingSheet({ campaignName, acts }: WeekForPapers, notes: readonly string[]): Sheet {
  const schooling = acts.filter(({ act }) => act.kind === 'education');
  const figures = (of: typeof schooling) => {
    const { acts: times, people, visits, moneyFen, goods } = figuresOf(of.map(({ act }) => act));
    return [times, people, visits, moneyFen, goodsInWords(goods)];
  };
  const byStage = grouped(schooling, ({ act }) => act.details['stage'] ?? '');
  const stages = fieldsOf('education').find(({ name }) => name === 'stage')?.choices ?? [];
  return {
    name: '教育助学',
    title: `${campaignName}教育助学统计表`,
    notes: [...notes, '人数按每次帮扶填报的人数相加，写明姓名的，同一人在同一学段只计一次；人次另计。'],
    columns: [
      { header: '学段', kind: 'text' },
      { header: '帮扶次数', kind: 'integer' },
      { header: '人数（人）', kind: 'integer' },
      { header: '人次', kind: 'integer' },
      { header: '资金（元）', kind: 'money' },
      { header: '物资', kind: 'text' },
    ],
    rows: [...stages.map(({ value, label }) => [value, label['zh-CN']] as const), ['', '未写明'] as const].flatMap(([stage, words]) => {
      const of = byStage.get(stage) ?? [];
      return stage === '' && of.length === 0 ? [] : [[words, ...figures(of)]];
    }),
    totals: ['合计', ...figures(schooling)],
  };
}
