import { describe, expect, it } from 'vitest';
import { fieldOfHeading, findHeaderRows, headingsOf, headingsSignature, isInTenThousands } from './headings.ts';
import { proposedColumns } from './mapping.ts';
import type { SheetRow } from './sheet.ts';

const rowsOf = (...rows: (string | null)[][]): SheetRow[] =>
  rows.map((cells, at) => ({ row: at + 1, cells: cells.flatMap((value, column) => (value === null ? [] : [{ column: column + 1, value }])) }));

describe('a heading', () => {
  it.each([
    ['身份证号', 'idNumber'],
    ['证件号码 *', 'idNumber'],
    ['联系 电话', 'phone'],
    ['与户主的关系', 'relation'],
    ['工资性收入（元）', 'incomeWage'],
    ['务工收入（万元）', 'incomeWage'],
    ['年人均纯收入', 'incomePerHead'],
    ['家庭成员/姓名', 'name'],
    ['序号', undefined],
  ])('%s is %s', (heading, field) => expect(fieldOfHeading('households', heading)).toBe(field));

  it('tells when money is in 万元', () => {
    expect([isInTenThousands('工资性收入（万元）'), isInTenThousands('工资性收入（元）')]).toEqual([true, false]);
  });
});

describe('the headings of a sheet', () => {
  it('are found below a title and notes', () => {
    const rows = rowsOf(['2020年农户登记表'], ['填表单位：示例', null, '填表日期：2020年5月'], ['序号', '行政村', '姓名', '身份证号'], ['1', '高桥村', '张示例', 'x']);
    expect(findHeaderRows('households', rows, [[1, 1, 1, 4]])).toEqual({ first: 3, last: 3 });
  });

  it('in two rows with merged groups are read together', () => {
    const rows = rowsOf(['行政村', '家庭成员', null, '收入'], [null, '姓名', '与户主关系', '工资性收入（元）'], ['高桥村', '张示例', '户主', '1']);
    const merged = [[1, 1, 2, 1], [1, 2, 1, 3]] as const;
    const header = findHeaderRows('households', rows, merged);
    expect(header).toEqual({ first: 1, last: 2 });
    const headings = headingsOf(rows, header ?? { first: 0, last: 0 }, merged);
    expect(headings.map(({ heading }) => heading)).toEqual(['行政村', '家庭成员/姓名', '家庭成员/与户主关系', '收入/工资性收入（元）']);
    expect(proposedColumns('households', headings).map(({ field }) => field)).toEqual(['village', 'name', 'relation', 'incomeWage']);
  });

  it('are not guessed where there are none', () => {
    expect(findHeaderRows('households', rowsOf(['甲', '乙'], ['1', '2']), [])).toBeUndefined();
  });

  it('that differ in blanks and marks only are the same', () => {
    const signature = (...names: string[]) => headingsSignature(names.map((heading, at) => ({ column: at + 1, heading })));
    expect(signature('姓名*', '证件 号码')).toBe(signature('姓名', '证件号码'));
    expect(signature('姓名', '证件号码')).not.toBe(signature('证件号码', '姓名'));
  });
});
