import type { Sheet, Spreadsheet } from '../../../platform/documents/spreadsheet.ts';
import type { GapKind, Lacking } from '../gap.ts';
import type { HouseholdGap, PersonGap, VillageGap } from '../gap-contract.ts';

export interface GapsForPaper {
  countyName: string;
  /** Day of the list, Asia/Shanghai. */
  day: string;
  /** Only one kind, or all three. */
  kind?: GapKind;
  villages: readonly VillageGap[];
  households: AsyncIterable<HouseholdGap>;
  persons: AsyncIterable<PersonGap>;
}

const lackingWords: Record<Lacking, string> = { responsible: '没有责任单位', measure: '没有在执行的措施' };
const placeColumns = [
  { header: '乡镇', kind: 'text' },
  { header: '村', kind: 'text' },
] as const;

/** 不落清单: villages, households and persons that are left behind, a sheet each. Names and places, no personal data. */
export function gapWorkbook(gaps: GapsForPaper): Spreadsheet {
  const notes = [`截至${gaps.day}，由系统按登记情况计算，不需另行填报。`];
  const villages: Sheet = {
    name: '村',
    title: `${gaps.countyName}没有已确认结对的村`,
    notes,
    columns: [...placeColumns, { header: '自何日起', kind: 'text' }, { header: '待确认的结对', kind: 'integer' }, { header: '说明', kind: 'text' }],
    rows: gaps.villages.map((gap) => [gap.townshipName, gap.villageName, gap.since, gap.onPaper, standingWords(gap)]),
  };
  const households: Sheet = {
    name: '户',
    title: `${gaps.countyName}没有责任单位或没有措施的户`,
    notes,
    columns: [
      ...placeColumns,
      { header: '户主', kind: 'text' },
      { header: '人口', kind: 'integer' },
      { header: '类别', kind: 'text' },
      { header: '缺什么', kind: 'text' },
      { header: '自何日起', kind: 'text' },
    ],
    rows: rowsOf(gaps.households, (gap) => [
      gap.townshipName,
      gap.villageName,
      gap.headName,
      gap.personCount,
      gap.categoryName['zh-CN'],
      gap.lacking.map((what) => lackingWords[what]).join('，'),
      gap.since,
    ]),
  };
  const persons: Sheet = {
    name: '人',
    title: `${gaps.countyName}没有被任何措施覆盖的人`,
    notes,
    columns: [...placeColumns, { header: '姓名', kind: 'text' }, { header: '户主本人', kind: 'text' }, { header: '自何日起', kind: 'text' }],
    rows: rowsOf(gaps.persons, (gap) => [gap.townshipName, gap.villageName, gap.name, gap.isHead ? '是' : '', gap.since]),
  };
  const sheets = { village: villages, household: households, person: persons };
  return { creator: gaps.countyName, sheets: gaps.kind ? [sheets[gaps.kind]] : Object.values(sheets) };
}

function standingWords({ termOver, beginsOn }: VillageGap): string {
  return [...(termOver ? ['协议已到期，需要续签'] : []), ...(beginsOn === null ? [] : [`协议自${beginsOn}起生效`])].join('；');
}

async function* rowsOf<T>(items: AsyncIterable<T>, rowOf: (item: T) => (string | number | null)[]) {
  for await (const item of items) yield rowOf(item);
}
