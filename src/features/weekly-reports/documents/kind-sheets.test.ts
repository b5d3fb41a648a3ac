import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { assistanceActSchema, emptyAct, type AssistanceAct } from '../../assistance/act.ts';
import { figuresOf } from '../figures.ts';
import { purchasesSheet, schoolingSheet, workersSheet } from './kind-sheets.ts';
import { ledgerWorkbook } from './ledger-workbook.ts';
import type { WeekForPapers } from './week-in-papers.ts';

const organizations = ['示例协会', '示例学校'].map((organizationName) => ({ organizationId: newId(), organizationName, groupName: '第一组' }));
const [association, school] = organizations.map(({ organizationId }) => organizationId);
const actWith = (changes: Partial<AssistanceAct>): AssistanceAct =>
  assistanceActSchema.parse({ ...emptyAct(newId()), date: '2020-06-12', villageId: newId(), mode: 'inPerson', kind: 'visit', ...changes });
const weekOf = (acts: [string | undefined, AssistanceAct][]) =>
  ({
    campaignName: '示例行动',
    weekNumber: 1,
    isClosed: false,
    rollUp: { organizations },
    acts: acts.map(([organizationId, act]) => ({ act, organizationId, organizationName: '示例协会', groupName: '第一组', villageName: '梨湾村' })),
    receipts: new Map(),
    withdrawn: new Set(),
  }) as unknown as WeekForPapers;

describe('who took part', () => {
  const week = weekOf([
    [association, actWith({ workers: [{ group: 'volunteers', heads: 3, hours: 6.5 }, { group: 'staff', heads: 2, hours: null }] })],
    [association, actWith({ workers: [{ group: 'volunteers', heads: 1, hours: 2 }] })],
    [school, actWith({ workers: [{ group: 'members', heads: 4, hours: 0.5 }] })],
  ]);

  it('is totalled by organization in the order of the plan: heads and hours of staff, volunteers and members', () => {
    const { rows, totals } = workersSheet(week, []);
    expect(rows).toEqual([
      ['第一组', '示例协会', 2, null, 4, 85, 0, null],
      ['第一组', '示例学校', 0, null, 0, null, 4, 5],
    ]);
    expect(totals).toEqual(['全县', '', 2, null, 4, 85, 4, 5]);
  });

  it('people and visits stand in the ledger by the rule of the totals: whoever is named was reached, where no number was given', () => {
    const named = [actWith({ personIds: [newId(), newId()] }), actWith({ personIds: [newId()], people: 3 }), actWith({})];
    const [sheet] = ledgerWorkbook(weekOf(named.map((act) => [association, act]))).sheets;
    if (!sheet || !('rows' in sheet) || !('columns' in sheet)) throw new Error('no sheet');
    const at = sheet.columns.findIndex(({ header }) => header === '人数（人）');
    const rows = [...(sheet.rows as unknown[][])].map((row) => row.slice(at, at + 2));
    expect(rows).toEqual([[2, 2], [3, 3], [null, null]]);
    expect(rows.reduce((sum, [people]) => sum + Number(people ?? 0), 0)).toBe(figuresOf(named).people);
  });

  it('stands in the ledger of the week with the hours of each group and of all together', () => {
    const [sheet] = ledgerWorkbook(week).sheets;
    if (!sheet || !('rows' in sheet) || !('columns' in sheet)) throw new Error('no sheet');
    const at = sheet.columns.findIndex(({ header }) => header === '参加人员');
    expect([...(sheet.rows as unknown[][])].map((row) => row.slice(at, at + 2))).toEqual([
      ['志愿者3人（共6.5小时）、工作人员2人', 65],
      ['志愿者1人（共2小时）', 20],
      ['会员4人（共0.5小时）', 5],
    ]);
  });
});

describe('purchases and schooling', () => {
  it('are told product by product: how often, for how much, how many', () => {
    const bought = (product: string, moneyFen: number, quantity?: number) =>
      [association, actWith({ kind: 'purchase', moneyFen, details: product === '' ? {} : { product }, goods: quantity === undefined ? [] : [{ name: '花椒', quantity, unit: '斤' }] })] as [string, AssistanceAct];
    const { rows, totals } = purchasesSheet(weekOf([bought('花椒', 30_000, 10), bought('土蜂蜜', 5_000), bought('花椒 ', 6_000, 2), bought('', 100, 1), bought('', 200)]), []);
    expect(rows).toEqual([
      ['花椒', '梨湾村', 3, 36_100, '花椒13斤'],
      ['土蜂蜜', '梨湾村', 1, 5_000, ''],
      ['未写明', '梨湾村', 1, 200, ''],
    ]);
    expect(totals).toEqual(['合计', '', 5, 41_300, '花椒13斤']);
  });

  it('are told stage by stage, also of a stage at which nobody was helped', () => {
    const taught = (stage: string | undefined, people: number) => [school, actWith({ kind: 'education', people, details: stage === undefined ? {} : { stage } })] as [string, AssistanceAct];
    const { rows } = schoolingSheet(weekOf([taught('primary', 3), taught('junior', 2), taught('primary', 1), taught(undefined, 5)]), []);
    expect((rows as unknown[][]).map((row) => row.slice(0, 3))).toEqual([['学前', 0, 0], ['小学', 2, 4], ['初中', 1, 2], ['高中（中职）', 0, 0], ['大学（高职）', 0, 0], ['未写明', 1, 5]]);
  });
});
