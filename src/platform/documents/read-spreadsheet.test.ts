import { strToU8, zipSync } from 'fflate';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { dateOfSerial, excelSerial } from './excel-date.ts';
import { isDateFormat } from './read-cell-styles.ts';
import { openSpreadsheet, spreadsheetLimits, type CellContent, type ReadRow, type SpreadsheetLimits } from './read-spreadsheet.ts';
import { spreadsheetBytes } from './spreadsheet.ts';

const MiB = 1024 * 1024;

interface Parts {
  sheet?: string;
  workbook?: string;
  strings?: string;
  styles?: string;
}

/** A workbook of one sheet as other programs write it, from its markup. */
function workbook({ sheet = '', workbook: properties = '', strings, styles }: Parts): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns:r="r">${properties}<sheets><sheet name="户" sheetId="1" r:id="rId1"/>` +
        '<sheet name="旧" sheetId="2" state="hidden" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet.startsWith('<') ? `<worksheet><sheetData>${sheet}</sheetData></worksheet>` : sheet),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`) }),
  });
}

async function rowsOf(bytes: Uint8Array, limits: SpreadsheetLimits = spreadsheetLimits): Promise<ReadRow[]> {
  const [first] = await openSpreadsheet(bytes, limits);
  const rows: ReadRow[] = [];
  for await (const bunch of first?.rows() ?? []) rows.push(...bunch);
  return rows;
}

async function cells(parts: Parts): Promise<CellContent[]> {
  return (await rowsOf(workbook(parts))).flatMap((row) => row.cells.map((cell) => cell.value));
}

describe('a workbook that is read', () => {
  it('gives back what our own writer wrote', async () => {
    const book = {
      creator: '办公室',
      sheets: [
        {
          name: '台账',
          title: '示例',
          columns: [
            { header: '姓名', kind: 'text' },
            { header: '金额', kind: 'money' },
            { header: '日期', kind: 'date' },
          ],
          rows: [['张示例 <&"\'_x0041_', 123_450, '2020-05-01'], [null, 0, null]],
        },
      ],
    } as const;
    expect(await rowsOf(await buffer(spreadsheetBytes(book)))).toEqual([
      { row: 1, cells: [{ column: 1, value: '示例' }] },
      { row: 2, cells: [{ column: 1, value: '姓名' }, { column: 2, value: '金额' }, { column: 3, value: '日期' }] },
      { row: 3, cells: [{ column: 1, value: '张示例 <&"\'_x0041_' }, { column: 2, value: 1234.5 }, { column: 3, value: { date: '2020-05-01' } }] },
      { row: 4, cells: [{ column: 2, value: 0 }] },
    ]);
  });

  it('keeps shared strings in runs together and leaves out how they are pronounced', async () => {
    const strings = '<si><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></si>';
    expect(await cells({ sheet: '<row r="1"><c r="B1" t="s"><v>0</v></c></row>', strings })).toEqual(['张 三']);
  });

  it('knows a day by the format of its cell, in Chinese formats too, and counts from 1904 where the workbook does', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="180"/><xf numFmtId="31"/></cellXfs>';
    const sheet = '<row><c><v>43952</v></c><c s="1"><v>43952</v></c><c s="2"><v>43952.75</v></c><c s="3"><v>43952</v></c></row>';
    const day = { date: '2020-05-01' };
    expect(await cells({ sheet, styles })).toEqual([43_952, day, day, day]);
    expect(await cells({ sheet: '<row><c s="1"><v>42490</v></c></row>', styles, workbook: '<workbookPr date1904="1"/>' })).toEqual([day]);
  });

  it('takes the stored value of a formula and evaluates nothing', async () => {
    const sheet = '<row><c><f>1+1</f><v>3</v></c><c t="str"><f>A1</f><v>甲</v></c><c><f>B9</f></c><c t="e"><f>X</f><v>#N/A</v></c><c t="b"><v>1</v></c></row>';
    expect(await cells({ sheet })).toEqual([3, '甲', { formula: true }, { error: '#N/A' }, true]);
  });

  it('counts rows and cells that bear no address, and takes names with a prefix', async () => {
    const sheet = '<x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row><x:row r="5"><x:c r="C5"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>';
    expect(await rowsOf(workbook({ sheet }))).toEqual([
      { row: 1, cells: [{ column: 1, value: '甲' }] },
      { row: 5, cells: [{ column: 3, value: 1 }, { column: 4, value: 2 }] },
    ]);
  });

  it('tells merged cells and hidden sheets', async () => {
    const sheet = '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells></worksheet>';
    const bytes = workbook({ sheet: ` ${sheet}` });
    const sheets = await openSpreadsheet(bytes);
    for await (const _ of sheets[0]?.rows() ?? []);
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['户', false], ['旧', true]]);
    expect(sheets[0]?.merged).toEqual([[1, 1, 3, 2]]);
  });

  it('reads a .csv in UTF-8 and in GB18030, with quotes', async () => {
    const text = '姓名,备注\r\n"张,三","他说""好"""\r\n\r\n李四,\r\n';
    const wanted = [
      { row: 1, cells: [{ column: 1, value: '姓名' }, { column: 2, value: '备注' }] },
      { row: 2, cells: [{ column: 1, value: '张,三' }, { column: 2, value: '他说"好"' }] },
      { row: 4, cells: [{ column: 1, value: '李四' }] },
    ];
    expect(await rowsOf(strToU8(`\uFEFF${text}`))).toEqual(wanted);
    const national = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb1, 0xb8, 0xd7, 0xa2]);
    expect(await rowsOf(national)).toEqual(wanted.slice(0, 1));
  });
});

describe('a file that is refused', () => {
  const compound = (text: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

  it.each<[string, () => Uint8Array, string]>([
    ['nothing at all', () => new Uint8Array(), 'empty'],
    ['an old .xls', () => compound('Workbook'), 'oldFormat'],
    ['a workbook with a password', () => compound('EncryptedPackage'), 'encrypted'],
    ['an .xlsb', () => zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), 'oldFormat'],
    ['a .docx', () => zipSync({ 'word/document.xml': strToU8('<w/>') }), 'otherFormat'],
    ['a page that calls itself .xls', () => strToU8('<html><table><tr><td>1,2</td></tr></table></html>'), 'otherFormat'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'otherFormat'],
    ['half a file', () => workbook({ sheet: '<row><c><v>1</v></c></row>' }).subarray(0, 300), 'damaged'],
    ['a sheet that breaks off', () => workbook({ sheet: 'x<worksheet><sheetData><row>' }), 'damaged'],
    ['entities that grow', () => workbook({ sheet: ' <!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>' }), 'damaged'],
    ['an entity that nobody knows', () => workbook({ sheet: '<row><c t="inlineStr"><is><t>&xxe;</t></is></c></row>' }), 'damaged'],
    ['tags in tags in tags', () => workbook({ sheet: '<row>'.repeat(1e5) }), 'damaged'],
    ['one tag without an end', () => workbook({ sheet: `<row r="${'1'.repeat(3e6)}` }), 'damaged'],
    ['a sheet that unpacks to more than may be', () => workbook({ sheet: `<row><c><v>1</v></c></row>${' '.repeat(3 * MiB)}` }), 'tooLarge'],
    ['strings without end', () => workbook({ strings: `<si><t>${'字'.repeat(2e5)}</t></si>`, sheet: '<row/>' }), 'tooLarge'],
    ['more cells than anybody has', () => workbook({ sheet: `<row>${'<c><v>1</v></c>'.repeat(3_000)}</row>`.repeat(2) }), 'tooLarge'],
  ])('%s', async (_, file, reason) => {
    const limits = { sheets: 10, cells: 500, part: 2 * MiB, sharedCharacters: 1e5 };
    await expect(rowsOf(file(), limits)).rejects.toMatchObject({ reason });
  });
});

describe('days', () => {
  it.each(['2020-05-01', '1900-03-01', '1949-10-01', '2099-12-31'])('%s comes back from its number', (day) => {
    expect(dateOfSerial(excelSerial(day, 'date') ?? 0)).toBe(day);
  });

  it('the 29 February 1900 that Excel believes in is no day', () => {
    expect([dateOfSerial(59), dateOfSerial(60), dateOfSerial(0), dateOfSerial(-5)]).toEqual(['1900-02-28', undefined, undefined, undefined]);
  });

  it.each([['yyyy-mm-dd', true], ['[$-804]m"月"d"日"', true], ['0.00', false], ['h:mm', false], ['0.00E+00', false], ['General', false], ['#,##0"元"', false]])(
    'format %s shows a day: %s',
    (code, isDate) => expect(isDateFormat(code)).toBe(isDate),
  );
});
