import { PassThrough, Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellValue, type Sheet, type SheetColumn, type SheetCopy, spreadsheetBytes, writeSpreadsheet } from './spreadsheet.ts';

const columns = {
  text: { header: '内容', kind: 'text' },
  integer: { header: '人数', kind: 'integer' },
  money: { header: '金额（元）', kind: 'money' },
  date: { header: '日期', kind: 'date' },
  dateTime: { header: '收到时间', kind: 'dateTime' },
} as const satisfies Record<string, SheetColumn>;

async function parts(sheets: readonly (Sheet | SheetCopy)[], rowLimit?: number): Promise<Record<string, string>> {
  const bytes = await buffer(spreadsheetBytes({ sheets, creator: '清水县民政局' }, rowLimit));
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

async function sheetXml(sheet: Partial<Sheet>): Promise<string> {
  const whole: Sheet = { name: '台账', columns: [columns.text], rows: [], ...sheet };
  return (await parts([whole]))['xl/worksheets/sheet1.xml'] ?? '';
}

/** The cell's XML by its reference. */
function cell(xml: string, reference: string): string {
  return new RegExp(`<c r="${reference}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(xml)?.[0] ?? '';
}

/** Text of a cell as a spreadsheet program reads it. */
function textOf(xml: string, reference: string): string {
  const written = /<t xml:space="preserve">(.*?)<\/t>/s.exec(cell(xml, reference))?.[1] ?? '';
  return written
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

async function oneCell(kind: keyof typeof columns, value: CellValue): Promise<string> {
  return cell(await sheetXml({ columns: [columns[kind]], rows: [[value]] }), 'A2');
}

describe('what stands in a cell', () => {
  it.each(['=1+1', '+86 138', '-5', '@SUM(A1)', '\t=cmd', '=HYPERLINK("x","y")'])(
    'a text that looks like a formula stays text: %s',
    async (text) => {
      const xml = await sheetXml({ rows: [[text]] });
      expect(textOf(xml, 'A2')).toBe(text);
      expect(xml).not.toContain('<f>');
    },
  );

  it('any text comes back as it was, but for control characters, which no Excel file can hold', async () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const kept = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '').replaceAll(/[\uFFFE\uFFFF]/g, '');
        expect(textOf(await sheetXml({ rows: [[text]] }), 'A2')).toBe(kept);
      }),
      { numRuns: 150 },
    );
  });

  it('a text that reads like an escaped character is not decoded by Excel', async () => {
    const xml = await sheetXml({ rows: [['编号_x0041_号']] });
    expect(xml).toContain('_x005F_x0041_');
    expect(textOf(xml, 'A2')).toBe('编号_x0041_号');
  });

  it('half a surrogate pair becomes the replacement character instead of a broken file', async () => {
    expect(textOf(await sheetXml({ rows: [['好\uD83D']] }), 'A2')).toBe('好\uFFFD');
  });

  it('a text over the limit of Excel ends in an ellipsis', async () => {
    const text = textOf(await sheetXml({ rows: [['字'.repeat(40_000)]] }), 'A2');
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('…')).toBe(true);
  });

  it.each([
    [123_450, '1234.50'],
    [5, '0.05'],
    [-199, '-1.99'],
    [0, '0.00'],
    [9_007_199_254_740_993n, '90071992547409.93'],
  ])('%s fen are the number %s', async (fen, yuan) => {
    expect(await oneCell('money', fen)).toContain(`<v>${yuan}</v>`);
  });

  it('half a fen is refused', async () => {
    await expect(oneCell('money', 0.5)).rejects.toThrow('whole numbers of fen');
  });

  it('a figure that is not shown stays a word and does not become 0', async () => {
    expect(await oneCell('integer', '少于5')).toContain('少于5');
    expect(await oneCell('integer', null)).toMatch(/^<c r="A2" s="\d+"\/>$/);
  });

  it.each<['date' | 'dateTime', Date | string, number]>([
    ['date', '2020-06-16', 43_998],
    ['date', new Date('2020-06-15T16:00:00Z'), 43_998],
    ['date', new Date('2020-06-15T15:59:59Z'), 43_997],
    ['dateTime', new Date('2020-06-16T10:00:00Z'), 43_998.75],
    ['dateTime', '2020-06-16T18:00:00+08:00', 43_998.75],
    ['dateTime', '2020-06-16', 43_998],
  ])('%s %s is the day %d by the clock of Asia/Shanghai', async (kind, value, serial) => {
    expect(await oneCell(kind, value)).toContain(`<v>${serial}</v>`);
  });

  it.each(['2020-02-30', '6月16日', '1899-01-01'])('what is no date of Excel stays text: %s', async (text) => {
    expect(await oneCell('date', text)).toContain(text);
  });
});

describe('a sheet', () => {
  const table = {
    name: '台账',
    title: '帮扶台账',
    notes: ['统计周期：2020年6月9日18时至16日18时'],
    columns: [columns.text, columns.integer, columns.money],
    rows: [
      ['慰问', 12, 100_000],
      ['销售', 3, 50],
    ],
    totals: ['合计', 15, 100_050],
  } satisfies Sheet;

  it('freezes and repeats its headings, filters the rows without the totals, and merges the title', async () => {
    const files = await parts([table]);
    const xml = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A3:C5"/>');
    expect(xml).toContain('<mergeCell ref="A1:C1"/>');
    expect(textOf(xml, 'A6')).toBe('合计');
    expect(cell(xml, 'C6')).toContain('<v>1000.50</v>');
    expect(files['xl/workbook.xml']).toContain(`'台账'!$3:$3`);
  });

  it('prints on A4 landscape, one page wide', async () => {
    const xml = await sheetXml(table);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  });

  it('asks for totals after the last row', async () => {
    let sum = 0;
    function* rows() {
      for (const people of [1, 2, 3]) {
        sum += people;
        yield [people];
      }
    }
    const xml = await sheetXml({ columns: [columns.integer], rows: rows(), totals: () => [sum] });
    expect(cell(xml, 'A5')).toContain('<v>6</v>');
  });

  it('goes on in a further sheet when it is full, with its headings, and totals only at the end', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => [index]);
    const files = await parts([{ name: '明细', columns: [columns.integer], rows, totals: [21] }], 5);
    expect(files['xl/workbook.xml']).toContain('name="明细 (3)"');
    const [first, last] = [files['xl/worksheets/sheet1.xml'] ?? '', files['xl/worksheets/sheet3.xml'] ?? ''];
    expect(first).not.toContain('<v>21</v>');
    expect(textOf(last, 'A1')).toBe('人数');
    expect(cell(last, 'A3')).toContain('<v>21</v>');
  });

  it('takes any name, and the same name twice', async () => {
    const rows: CellValue[][] = [];
    const files = await parts([
      { name: "'第1组：山门/高桥*'", columns: [columns.text], rows },
      { name: 'ABC', columns: [columns.text], rows },
      { name: 'abc', columns: [columns.text], rows },
      { name: '结对帮扶'.repeat(20), columns: [columns.text], rows },
    ]);
    const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names.slice(0, 3)).toEqual(['第1组：山门 高桥', 'ABC', 'abc (2)']);
    expect(names[3]).toHaveLength(31);
  });
});

describe('writing', () => {
  it('the same tables give the same bytes', async () => {
    const book = { sheets: [{ name: '表', columns: [columns.text], rows: [['一']] }], creator: '办公室' };
    expect(await buffer(spreadsheetBytes(book))).toEqual(await buffer(spreadsheetBytes(book)));
  });

  it('takes rows from a cursor and ends the stream', async () => {
    const cursor = Readable.from([['来自游标']]);
    const out = new PassThrough();
    const [bytes] = await Promise.all([
      buffer(out),
      writeSpreadsheet({ sheets: [{ name: '表', columns: [columns.text], rows: cursor }], creator: '办公室' }, out),
    ]);
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('来自游标');
  });

  it('no more rows are taken than the reader asks for', async () => {
    let taken = 0;
    function* endless() {
      for (;;) {
        taken += 1;
        yield [`第${taken}行`];
      }
    }
    const bytes = spreadsheetBytes({
      sheets: [{ name: '表', columns: [columns.text], rows: endless() }],
      creator: '办公室',
    });
    for await (const _ of bytes) if (taken > 0) break;
    expect(taken).toBeLessThan(100_000);
  });

  it('a reader that goes away closes the cursor', async () => {
    let isOpen = true;
    function* cursor() {
      try {
        for (let row = 0; ; row += 1) yield [`第${row}行 ${Math.sin(row)}`];
      } finally {
        isOpen = false;
      }
    }
    let taken = 0;
    const out = new Writable({
      write(chunk: Buffer, _encoding, done) {
        taken += chunk.length;
        done(taken > 100_000 ? new Error('the reader went away') : null);
      },
    });
    const book = { sheets: [{ name: '表', columns: [columns.text], rows: cursor() }], creator: '办公室' };
    await expect(writeSpreadsheet(book, out)).rejects.toThrow('the reader went away');
    await expect.poll(() => isOpen).toBe(false);
  });

  it('a cursor that fails fails the writing', async () => {
    const rows = new Readable({ objectMode: true, read: () => rows.destroy(new Error('the database stopped')) });
    const book = { sheets: [{ name: '表', columns: [columns.text], rows }], creator: '办公室' };
    await expect(writeSpreadsheet(book, new PassThrough().resume())).rejects.toThrow('the database stopped');
  });
});

describe('a copy of a sheet', () => {
  const copied = { headerRow: 3, lastColumn: 3, merged: [[1, 1, 1, 3], [4, 1, 5, 1]] } as const;
  const rows = [
    { row: 1, cells: [[1, '2020年登记表']] },
    { row: 3, cells: [[1, '村'], [2, '姓名']] },
    { row: 4, cells: [[1, '高桥村'], [2, { marked: 'error', text: '=1+1' }]] },
    { row: 9, cells: [[2, '甲']] },
  ] as const;

  it('has every cell in its place, merged ones merged, with what stands between left empty', async () => {
    const xml = (await parts([{ name: '表', copied, rows }]))['xl/worksheets/sheet1.xml'] ?? '';
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => row)).toEqual(['1', '3', '4', '9']);
    expect(['A1', 'B3', 'A4', 'B4', 'B9'].map((place) => textOf(xml, place))).toEqual(['2020年登记表', '姓名', '高桥村', '=1+1', '甲']);
    expect(xml).toContain('<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A4:A5"/></mergeCells>');
    expect(xml).toContain('<autoFilter ref="A3:C9"/>');
    expect(xml).not.toContain('<f>');
  });

  it('without headings has no filter and nothing that repeats in print', async () => {
    const book = await parts([{ name: '表', copied: { ...copied, headerRow: 0 }, rows }]);
    expect(book['xl/worksheets/sheet1.xml']).not.toContain('autoFilter');
    expect(book['xl/workbook.xml']).not.toContain('definedName');
  });
});
