import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { instantOf } from '../../../kernel/shanghai-time.ts';
import type { Sheet } from '../../../platform/documents/spreadsheet.ts';
import { assistanceActSchema, emptyAct, type AssistanceAct } from '../../assistance/act.ts';
import { rollUpOf, type RollUp, type RollUpSource } from '../roll-up.ts';
import { statisticsWorkbook } from './statistics-workbook.ts';
import type { WeekForPapers } from './week-in-papers.ts';

const [yaotao, lixuan, person] = [newId(), newId(), newId()];
const villages = [yaotao, lixuan].map((villageId, index) => ({ villageId, villageName: ['腰套村', '梨湾村'][index] ?? '', townshipName: '示例镇' }));
const actWith = (changes: Partial<AssistanceAct>): AssistanceAct =>
  assistanceActSchema.parse({ ...emptyAct(newId()), date: '2020-06-12', villageId: yaotao, mode: 'inPerson', kind: 'cash', ...changes });

function receiptsSheetOf(rollUp: RollUp) {
  const week: WeekForPapers = {
    campaignName: '示例行动',
    issuer: '示例县社会组织管理局',
    weekNumber: 5,
    startsAt: instantOf('2020-06-09', '18:00'),
    deadline: instantOf('2020-06-16', '18:00'),
    date: '2020-06-17',
    isClosed: true,
    rollUp,
    acts: [],
    receipts: new Map(),
    withdrawn: new Set(),
    returnedVillageIds: new Set(),
    texts: [],
  };
  const sheet = statisticsWorkbook(week, { current: [], frozen: null }, 'office').sheets.find(({ name }) => name === '受助方确认') as Sheet | undefined;
  return { rows: [...((sheet?.rows ?? []) as unknown[][])], totals: sheet?.totals, notes: sheet?.notes?.join('') };
}

function weekOf(acts: readonly AssistanceAct[], confirmed: readonly AssistanceAct[]): RollUp {
  const standing = { state: 'onTime', late: false, offlineDelayAccepted: false, receivedAt: null, reportId: 'r', version: 1, reviewState: 'accepted' } as const;
  const source: RollUpSource = { organizationId: 'o', organizationName: '示例协会', ...standing, acts };
  return rollUpOf([source], { villages, groups: [] }, new Map(confirmed.map(({ actId }) => [actId, 'confirmed'])));
}

describe('the sheet of what the receiving side says', () => {
  it('has confirmed and unconfirmed acts, people and money apart, by village; who is named in both is counted in both', () => {
    const named = { personIds: [person], householdIds: [newId()] };
    const one = actWith({ moneyFen: 30_000, people: 1, ...named });
    const other = actWith({ moneyFen: 20_000, people: 3, ...named });
    const { rows, totals } = receiptsSheetOf(weekOf([one, other, actWith({ villageId: lixuan, people: 2 })], [one]));
    expect(rows).toEqual([
      ['示例镇腰套村', 1, 1, 30_000, 1, 3, 20_000],
      ['示例镇梨湾村', 0, 0, 0, 1, 2, 0],
    ]);
    expect(totals).toEqual(['合计', 1, 1, 30_000, 2, 5, 20_000]);
  });

  it('of a week that was closed before this was kept says so, and has no noughts for it', () => {
    const { total, byVillage, ...rest } = weekOf([actWith({})], []);
    const before = { ...rest, total: { figures: total.figures, reportIds: [] }, byVillage: byVillage.map(({ villageId, villageName, townshipName, figures, reportIds }) => ({ villageId, villageName, townshipName, figures, reportIds })) };
    const { rows, notes } = receiptsSheetOf(before);
    expect(rows[0]).toEqual(['示例镇腰套村', null, null, null, null, null, null]);
    expect(notes).toContain('没有留存');
  });
});
