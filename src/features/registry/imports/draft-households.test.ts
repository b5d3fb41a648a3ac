import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gansu2020 } from '../rule-sets/gansu-2020.ts';
import { HouseholdGroups, namedRepeats, type DraftGroup } from './draft-households.ts';
import { rowReader, type RowIssue } from './draft-row.ts';
import type { FieldCode } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { PackedHouseholds } from './packed-households.ts';
import { MergedCells, type CellValue } from './sheet.ts';

/** Groups of a sheet whose first row names the fields. */
function grouped(fields: FieldCode[], rows: (CellValue | null)[][], merged: readonly (readonly [number, number, number, number])[] = []): DraftGroup[] {
  const mapping: Mapping = {
    sheets: [0],
    header: { first: 1, last: 1 },
    columns: fields.map((field, at) => ({ column: at + 1, field, inTenThousands: false })),
    villageId: null,
    ruleSet: 'gansu-2020',
    category: null,
    incomeYear: 2019,
  };
  const readRow = rowReader({ kind: 'households', mapping, ruleSet: gansu2020 });
  const groups = new HouseholdGroups(null);
  const mergedCells = new MergedCells(merged);
  rows.forEach((values, at) => {
    const row = { row: at + 2, values: [undefined, ...values.map((value) => value ?? undefined)] };
    const draft = readRow(0, mergedCells.withMerged(row));
    if (draft) groups.add(draft);
  });
  return allOf(groups.packed());
}
const allOf = (households: PackedHouseholds) => Array.from({ length: households.count }, (_, index) => households.take(index) ?? []).flat();
const names = (groups: DraftGroup[]) => groups.map(({ members }) => members.map(({ person }) => person.name));

describe('rows become households', () => {
  it('by the number of the household, wherever in the sheet they stand', () => {
    const groups = grouped(['householdNumber', 'name'], [['1', '甲'], ['2', '乙'], ['1', '丙']]);
    expect(names(groups)).toEqual([['甲', '丙'], ['乙']]);
  });

  it('by the head where there is no number: those below belong to the head above', () => {
    const groups = grouped(['village', 'name', 'relation'], [['高桥村', '甲', '户主'], [null, '乙', '妻子'], ['高桥村', '丙', '户主']]);
    expect(names(groups)).toEqual([['甲', '乙'], ['丙']]);
  });

  it('by the name of the head in a column of its own; a second head of that name begins anew', () => {
    const fields: FieldCode[] = ['headName', 'name', 'relation'];
    expect(names(grouped(fields, [['甲', '甲', '户主'], ['甲', '乙', '妻子'], ['甲', '甲', '户主'], ['甲', '丁', '儿子']]))).toEqual([['甲', '乙'], ['甲', '丁']]);
  });

  it('whose village stands in their first row only', () => {
    const groups = grouped(['village', 'headName', 'name', 'relation'], [['高桥村', '甲', '甲', '户主'], [null, '甲', '乙', '妻子'], ['梨湾村', '甲', '甲', '户主'], [null, '甲', '丙', '妻子']]);
    expect(groups.map(({ village }) => village)).toEqual(['高桥村', '梨湾村']);
    expect(names(groups)).toEqual([['甲', '乙'], ['甲', '丙']]);
  });

  it('in whatever order: rows of one number may stand apart, and the head below the others', () => {
    expect(names(grouped(['headName', 'name', 'relation'], [['甲', '乙', '妻子'], ['甲', '甲', '户主']]))).toEqual([['乙', '甲']]);
    expect(names(grouped(['householdNumber', 'name'], [['1', '甲'], ['2', '乙'], ['1', '丙'], ['2', '丁']]))).toEqual([['甲', '丙'], ['乙', '丁']]);
  });

  it('cells merged over the rows of a household hold for all of them', () => {
    const groups = grouped(['village', 'householdNumber', 'name'], [['高桥村', '1', '甲'], [null, null, '乙'], [null, '2', '丙']], [[2, 1, 4, 1], [2, 2, 3, 2]]);
    expect(groups.map(({ village, members }) => [village, members.length])).toEqual([['高桥村', 2], ['高桥村', 1]]);
  });

  it('a household that is only named by its own number has nobody: whoever stands below it has no household there', () => {
    const groups = grouped(['village', 'category', 'personId', 'name', 'relation'], [['高桥村', '未脱贫', '0197-示例', null, null], ['高桥村', null, null, '甲', '妻子']]);
    expect(names(groups)).toEqual([[], ['甲']]);
  });

  it('totals, signatures and the template’s example are none', () => {
    const rows: (CellValue | null)[][] = [['1', '甲', null], ['合计', '1', null], ['填表人：王某', null, null], ['3', '乙', '示例行，导入时自动跳过'], ['2', '丙', null]];
    expect(names(grouped(['householdNumber', 'name', 'note'], rows))).toEqual([['甲'], ['丙']]);
  });

  it('two rows of one household that say different things are shown; two villages are an error', () => {
    const groups = grouped(['householdNumber', 'village', 'water', 'name'], [['1', '甲村', '自来水', '甲'], ['1', '甲村', '井水', '乙'], ['1', '乙村', null, '丙']]);
    expect(groups[0]?.household.water).toBe('tap');
    expect(groups[0]?.members.map(({ issues }) => issues.map(({ code, weight }) => [code, weight]))).toEqual([
      [],
      [['registry-import.household-differs', 'odd']],
      [['registry-import.household-in-two-villages', 'error']],
    ]);
  });
});

describe('an ID number that stands twice', () => {
  it('is shown in both rows with the other’s place, in another sheet too', () => {
    const groups = new HouseholdGroups(3);
    const add = (sheet: number, row: number, number: string, idNumber?: string) =>
      groups.add({ sheet, row, household: { number }, facts: {}, issues: [], person: { name: `${sheet}.${row}`, ...(idNumber !== undefined && { idNumber }) } });
    // The same household has a row of the same number in the other sheet, which is not meant.
    add(0, 5, '1');
    add(1, 5, '1', 'a');
    add(0, 7, '2', 'a');
    add(0, 8, '3', 'b');
    add(0, 9, '3', 'b');
    const said = allOf(groups.packed()).flatMap(({ members }) => members).map(({ person, issues }) => [person.name, ...issues.map(({ params }) => params)]);
    expect(said).toEqual([
      ['0.5'],
      ['1.5', { sheet: 1, row: 7 }],
      ['0.7', { sheet: 2, row: 5 }],
      ['0.8', { row: 9 }],
      ['0.9', { row: 8 }],
    ]);
  });
});

describe('an ID number that stands in many rows', () => {
  const groupsOf = (rows: readonly (readonly [household: string, idNumber: string])[]) => {
    const groups = new HouseholdGroups(3);
    for (const [row, [number, idNumber]] of rows.entries()) {
      groups.add({ sheet: 0, row, household: { number }, facts: {}, issues: [], person: { name: String(row), idNumber } });
    }
    return allOf(groups.packed()).flatMap(({ members }) => members);
  };
  const idsSaid = (issues: readonly RowIssue[]) => issues.map(({ code, params }) => [code.replace('registry-import.', ''), ...Object.values(params ?? {})]);

  it('is named with three others where it stands first, and how many more there are; everywhere else with the first', () => {
    const rows = groupsOf(Array.from({ length: 20_000 }, () => ['1', 'a']));
    expect(idsSaid(rows[0]?.issues ?? [])).toEqual([['id-twice', 1], ['id-twice', 2], ['id-twice', 3], ['id-twice-more', 19_996]]);
    for (const { issues } of rows.slice(1)) expect(idsSaid(issues)).toEqual([['id-twice', 0]]);
  });

  it('leaves no row out and none uncounted, however rows, households and numbers lie', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 40 }), (rows) => {
        for (const { row, person, issues } of groupsOf(rows)) {
          const others = rows.flatMap(([, idNumber], at) => (idNumber === person.idNumber && at !== row ? [at] : []));
          const isFirst = others.every((other) => other > row);
          const named = isFirst ? others.slice(0, namedRepeats) : others.slice(0, 1);
          const more = isFirst ? others.length - named.length : 0;
          expect(idsSaid(issues)).toEqual([...named.map((other) => ['id-twice', other]), ...(more > 0 ? [['id-twice-more', more]] : [])]);
        }
      }),
    );
  });
});

describe('households that were read', () => {
  it('come back from their pieces as they went in, in their order, whatever stands in them', () => {
    const words = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.record({ village: words, note: words }), { maxLength: 30 }), fc.integer({ min: 1, max: 50 }), (rows, times) => {
        const groups = new HouseholdGroups(null);
        const many = Array.from({ length: times }, () => rows).flat();
        for (const [row, { village, note }] of many.entries()) {
          groups.add({ sheet: 0, row, village, household: { number: String(row), note }, facts: {}, issues: [], person: { name: note } });
        }
        const read = groups.packed();
        const kept = PackedHouseholds.ofPieces([...read.pieces()]);
        expect(allOf(kept)).toEqual(allOf(read));
        expect(kept.count).toBe(many.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a birth month', () => {
  it('is enough where the ID number tells the day, and else is not', () => {
    const idNumber = '999999196803120015';
    const sound = Array.from('0123456789X', (check) => idNumber.slice(0, 17) + check);
    const groups = grouped(['name', 'relation', 'idNumber', 'birthDate'], [...sound.map((number) => ['甲', '户主', number, '1968年3月']), ['乙', '户主', null, '1968年3月']]);
    const births = groups.flatMap(({ members }) => members.filter(({ person }) => person.idNumber !== undefined).map(({ person }) => person.birthDate));
    expect(births).toEqual(['1968-03-12']);
    expect(groups.at(-1)?.members[0]?.issues.map(({ code }) => code)).toEqual(['registry-import.birth-day-missing']);
  });
});
