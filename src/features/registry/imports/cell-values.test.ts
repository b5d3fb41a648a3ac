import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes, genders, relations } from '../codes.ts';
import { gansu2020 } from '../rule-sets/gansu-2020.ts';
import { cellReader, cleanText, readCell, unknownWordOf, type CellReading } from './cell-values.ts';
import { fieldCodes, fieldOf, type FieldCode, type FieldReading } from './fields.ts';
import type { CellValue } from './sheet.ts';

const context = { ruleSet: gansu2020, inTenThousands: false };
const read = (reading: FieldReading, value: CellValue, more: Partial<typeof context> = {}): CellReading => readCell(reading, value, { ...context, ...more });
const taken = (reading: FieldReading, value: CellValue, more: Partial<typeof context> = {}) => {
  const answer = read(reading, value, more);
  return answer.kind === 'value' ? answer.value : answer.kind === 'fault' ? answer.fault.code.replace('registry-import.', '!') : answer.kind;
};

describe('text', () => {
  it.each([
    ['张 三', '张三'],
    ['　张　三　', '张三'],
    ["'620521", '620521'],
    ['１２３ＡＢ', '123AB'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['Zhang  San', 'Zhang San'],
    ['第1组（东）', '第1组（东）'],
    ['一\n二', '一二'],
  ])('%j is meant as %j', (written, meant) => expect(cleanText(written)).toBe(meant));

  it('cleaning twice is cleaning once', () => {
    const unmarked = (text: string) => text.replace(/^['’‘`]+/, '');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unmarked(cleanText(cleanText(text)))).toBe(unmarked(cleanText(text)));
    }));
  });
});

describe('a date', () => {
  it.each<[CellValue, string]>([
    ['2020.5.1', '2020-05-01'],
    ['2020/05/01', '2020-05-01'],
    ['2020年5月1日', '2020-05-01'],
    ['２０２０年５月１日', '2020-05-01'],
    ['20200501', '2020-05-01'],
    ['2020-05-01 00:00:00', '2020-05-01'],
    [43_952, '2020-05-01'],
    [20_200_501, '2020-05-01'],
    [{ date: '2020-05-01' }, '2020-05-01'],
    ['2020年5月', '2020-05-01'],
    ['201405', '2014-05-01'],
    ['2020.13.1', '!date'],
    ['2020.2.30', '!date'],
    ['去年', '!date'],
    [2014, '!date'],
    ['/', 'blank'],
  ])('%j is %s', (value, wanted) => expect(taken({ as: 'date' }, value)).toBe(wanted));

  it('without a day says so, for whoever needs the day', () => {
    expect(read({ as: 'date' }, '2020年5月')).toMatchObject({ isMonth: true });
  });
});

describe('money', () => {
  it.each<[CellValue, boolean, number | string]>([
    ['1,234.5', false, 123_450],
    ['１２３４元', false, 123_400],
    [1234.567, false, 123_457],
    ['1.2', true, 12_000_00],
    ['3.2万', false, 32_000_00],
    ['￥300', false, 30_000],
    ['—', false, 'blank'],
    ['-5', false, '!money-negative'],
    ['若干', false, '!money'],
  ])('%j (万元: %s) is %s fen', (value, inTenThousands, fen) => expect(taken({ as: 'money' }, value, { inTenThousands })).toBe(fen));
});

describe('an ID number', () => {
  it.each<[CellValue, string]>([
    ['99999919680312001X', '!id-check'],
    ['1.23E+17', '!id-damaged'],
    [6.2052119900101e17, '!id-damaged'],
    ['620521680312123', '!id-fifteen'],
    ['6205211968031', '!id-length'],
    ['99999919681332001X', '!id-birth-date'],
    ['9999****', 'masked'],
    ['无', 'blank'],
    [{ error: '#N/A' }, '!cell-error'],
    [{ formula: true }, '!cell-formula'],
  ])('%j: %s', (value, wanted) => expect(taken({ as: 'idNumber' }, value)).toBe(wanted));

  it('in full-width digits, with blanks, a small x or a mark for text is the same number', () => {
    const sound = '99999919680312101X';
    const last = '0123456789X'.split('').find((check) => taken({ as: 'idNumber' }, sound.slice(0, 17) + check) !== '!id-check') ?? '';
    const number = sound.slice(0, 17) + last;
    const wide = Array.from(number, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfe_e0)).join('');
    for (const written of [number, wide, `'${number}`, `${number.slice(0, 6)} ${number.slice(6)}`, number.toLowerCase()]) expect(taken({ as: 'idNumber' }, written)).toBe(number);
    expect(taken({ as: 'idNumber' }, `${number}43`)).toBe('!id-disability');
  });
});

describe('stars', () => {
  it('stand for what an export masked, in sensitive fields and names, and are kept where somebody wrote them', () => {
    const reading = (code: FieldCode) => fieldOf('households', code)?.reading ?? { as: 'notKept' as const };
    for (const code of ['idNumber', 'phone', 'bankAccount', 'health', 'name', 'headName'] as const) expect(taken(reading(code), '12***34')).toBe('masked');
    for (const code of ['note', 'address', 'village'] as const) expect(taken(reading(code), '见**文件××号')).toBe('见**文件××号');
    expect(taken(reading('water'), '**')).toBe('!word');
  });
});

describe('words', () => {
  it('are taken by any of their names, and what is not known is told with what could be written', () => {
    expect(taken({ as: 'word', words: genders }, '男')).toBe('male');
    expect(taken({ as: 'word', words: relations }, '之妻')).toBe('spouse');
    expect(taken({ as: 'words', words: causes }, '因病、缺技术，无')).toEqual(['illness', 'noSkill']);
    expect(taken({ as: 'category' }, '未脱贫')).toBe('poor');
    expect(read({ as: 'word', words: genders }, '不男不女')).toEqual({ kind: 'fault', fault: { code: 'registry-import.word', params: { known: '男、女' } } });
    expect(unknownWordOf({ as: 'words', words: causes }, '因病、怪、无')).toBe('怪');
    expect(unknownWordOf({ as: 'word', words: genders }, `${'男'.repeat(19)}𠮷女`)).toBe(`${'男'.repeat(19)}𠮷…`);
  });

  it('of a cell are never in what is said of it: whatever stands in a column, by mistake or not', () => {
    const secret = fc.constantFrom('999999196803120019', '尘肺病三期', '19900000001', '示例一长串不该留下的话，这里还有').chain((word) => fc.constantFrom<CellValue>(word, `${word}！`, { error: word }));
    const readings = fieldCodes.flatMap((code) => (['households', 'villages'] as const).flatMap((kind) => fieldOf(kind, code)?.reading ?? []));
    fc.assert(
      fc.property(secret, fc.constantFrom(...readings), (cell, reading) => {
        const answer = read(reading, cell);
        if (answer.kind !== 'fault') return;
        const said = JSON.stringify(answer.fault);
        for (const word of ['999999', '尘肺', '199000', '不该']) expect(said).not.toContain(word);
      }),
    );
  });

  it('are the same whether they were met before or not', () => {
    const reader = cellReader({ as: 'words', words: causes }, context);
    for (const value of ['因病', '因病', '怪', '怪', '', 3]) expect(reader(value)).toEqual(read({ as: 'words', words: causes }, value));
  });
});
