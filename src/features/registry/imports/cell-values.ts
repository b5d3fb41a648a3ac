import { addDays, calendarDateSchema, type CalendarDate } from '../../../kernel/shanghai-time.ts';
import { codeOfWord, codesOfWords } from '../codes.ts';
import { faultOfIdNumber, plainIdNumber } from '../id-number.ts';
import { isBankAccount, isPhone, plainDigits } from '../personal-data.ts';
import { categoryOfWord, type RuleSet } from '../rule-set.ts';
import type { FieldReading } from './fields.ts';
import { shortened, type CellValue } from './sheet.ts';

/** Why a cell cannot be taken: a code of `messages.ts`. No word of the cell is in it: it may be personal, and issues are kept in clear. */
export interface CellFault {
  code: string;
  params?: Record<string, string | number>;
}

/** What a cell says: nothing, a value, a value that an export had masked and that therefore stays as it is, or a fault. */
export type CellReading =
  | { kind: 'blank' }
  | { kind: 'masked' }
  | { kind: 'value'; value: string | number | string[]; isMonth?: boolean }
  | { kind: 'fault'; fault: CellFault };

export interface CellContext {
  ruleSet: Pick<RuleSet, 'categories' | 'name'> | undefined;
  /** The heading says 万元. */
  inTenThousands: boolean;
}

const blank: CellReading = { kind: 'blank' };
const masked: CellReading = { kind: 'masked' };
const value = (taken: string | number | string[]): CellReading => ({ kind: 'value', value: taken });
const fault = (code: string, params?: CellFault['params']): CellReading => ({ kind: 'fault', fault: { code: `registry-import.${code}`, ...(params && { params }) } });

const blankWords = new Set(['', '/', '\\', '-', '—', '——', '－', '无', '不详', '未知', 'n/a']);
/** Numbers of sixteen digits and more have lost their last ones in Excel. */
const lastExact = 1e15;

/** Most cells: printed ASCII without blanks, and Chinese characters. */
const alreadyClean = /^[!-&(-_a-~\u4E00-\u9FFF（）、，。]*$/;

/** Text as a person meant it: half-width letters and digits, no outer blanks, none inside of Chinese words, no mark of Excel for text. */
export function cleanText(written: string): string {
  if (alreadyClean.test(written)) return written;
  return written
    .replaceAll(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfe_e0))
    .replaceAll(/[\p{Cc}\p{Cf}\u3000\u00A0]+/gu, ' ')
    .trim()
    .replace(/^['’‘`]/u, '')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** The words of a county are few and repeat in every row: each is looked up once for a column. */
const mostRemembered = 2_000;
const isOfWords = ({ as }: FieldReading) => as === 'word' || as === 'words' || as === 'category';

/** A reader for one column, by what the column is for. */
export function cellReader(reading: FieldReading, context: CellContext): (content: CellValue | undefined) => CellReading {
  if (!isOfWords(reading)) return (content) => readCell(reading, content, context);
  const remembered = new Map<string, CellReading>();
  return (content) => {
    if (typeof content !== 'string') return readCell(reading, content, context);
    const known = remembered.get(content);
    if (known) return known;
    const read = readCell(reading, content, context);
    if (remembered.size < mostRemembered) remembered.set(content, read);
    return read;
  };
}

/** Reads a cell by what its column is for. */
export function readCell(reading: FieldReading, content: CellValue | undefined, context: CellContext): CellReading {
  if (content === undefined || reading.as === 'notKept') return blank;
  if (typeof content === 'object') {
    if ('error' in content) return fault('cell-error');
    if ('formula' in content) return fault('cell-formula');
    return reading.as === 'date' ? value(content.date) : readText(reading, content.date, context);
  }
  if (typeof content === 'number') return readNumber(reading, content, context);
  return readText(reading, typeof content === 'boolean' ? (content ? '是' : '否') : content, context);
}

function readNumber(reading: FieldReading, content: number, context: CellContext): CellReading {
  if (reading.as === 'date') return dateOfNumber(content);
  if (reading.as === 'money') return money(content, context);
  if (Math.abs(content) >= lastExact) return fault(reading.as === 'idNumber' ? 'id-damaged' : 'number-damaged');
  return readText(reading, String(content), context);
}

function readText(reading: FieldReading, written: string, context: CellContext): CellReading {
  const text = cleanText(written);
  if (reading.as === 'word' || reading.as === 'words') {
    const known = codeOfWord(reading.words, text);
    if (known !== undefined) return value(reading.as === 'word' ? known : [known]);
  }
  if (blankWords.has(text.toLowerCase())) return blank;
  if (mayBeMasked(reading) && /[*＊]{2,}|×{2,}/u.test(text)) return masked;
  switch (reading.as) {
    case 'date':
      return dateOfText(text);
    case 'money':
      return moneyOfText(text, context);
    case 'year':
      return yearOf(text);
    case 'count':
      return countOf(text);
    case 'idNumber':
      return idNumber(text);
    case 'phone':
      return isPhone(plainDigits(text)) ? value(plainDigits(text)) : fault('phone');
    case 'bankAccount':
      if (isScientific(text)) return fault('number-damaged');
      return isBankAccount(plainDigits(text)) ? value(plainDigits(text)) : fault('bank-account');
    case 'word':
      return fault('word', { known: some(reading.words.map(({ name }) => name['zh-CN'])) });
    case 'words':
      return words(reading, text);
    case 'category':
      return category(text, context);
    default:
      return text.length > (reading.as === 'text' ? reading.max : 0) ? fault('too-long', { max: reading.as === 'text' ? reading.max : 0 }) : value(text);
  }
}

/** In a note or an address, stars are somebody's own words. */
const mayBeMasked = (reading: FieldReading) => reading.as === 'idNumber' || reading.as === 'phone' || reading.as === 'bankAccount' || ('mayBeMasked' in reading && reading.mayBeMasked === true);

const isScientific = (text: string) => /^\d(?:\.\d+)?E\+?\d+$/i.test(text);
const some = (names: readonly string[]) => names.slice(0, 8).join('、') + (names.length > 8 ? '等' : '');

function idNumber(text: string): CellReading {
  if (isScientific(text)) return fault('id-damaged');
  const number = plainIdNumber(text);
  const problem = faultOfIdNumber(number);
  if (problem === undefined) return value(number);
  if (/^\d{15}$/.test(number)) return fault('id-fifteen');
  // A disability certificate bears the ID number and two digits more.
  if (/^\d{17}[\dX]\d\d$/.test(number) && faultOfIdNumber(number.slice(0, 18)) === undefined) return fault('id-disability');
  if (/^\d{15}0{3}$/.test(number) && problem === 'check') return fault('id-damaged');
  return fault({ length: 'id-length', characters: 'id-characters', birthDate: 'id-birth-date', check: 'id-check' }[problem], { length: number.length });
}

function words(reading: Extract<FieldReading, { as: 'words' }>, text: string): CellReading {
  const { codes, unknown } = codesOfWords(reading.words, text);
  if (unknown.some((each) => !blankWords.has(each))) return fault('word', { known: some(reading.words.map(({ name }) => name['zh-CN'])) });
  return codes.length > 0 ? value(codes) : blank;
}

/** The word of a cell that its list does not have, to be told to whoever may see the cell. */
export function unknownWordOf(reading: FieldReading | undefined, written: string): string {
  const text = cleanText(written);
  const unknown = reading?.as === 'words' ? codesOfWords(reading.words, text).unknown.find((each) => !blankWords.has(each)) : undefined;
  const word = unknown ?? text;
  const short = shortened(word, 20);
  return short === word ? word : `${short}…`;
}

function category(text: string, { ruleSet }: CellContext): CellReading {
  const found = ruleSet && categoryOfWord(ruleSet, text);
  if (found) return value(found.code);
  return fault('category', { ruleSet: ruleSet?.name ?? '', known: some(ruleSet?.categories.map(({ name }) => name['zh-CN']) ?? []) });
}

/** Days after 1919 by Excel's counting; a smaller number is no date that a household sheet means, and a longer one reads 20200501. */
function dateOfNumber(number: number): CellReading {
  if (number >= 7_000 && number < 110_000) return value(addDays('1899-12-30', Math.floor(number)));
  return dateOfText(String(number));
}

function dateOfText(written: string): CellReading {
  const text = written.normalize('NFKC').replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '');
  const match =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./年](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (!match) return fault('date');
  const [, year = '', month = '', day] = match;
  const date: CalendarDate = `${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  if (!calendarDateSchema.safeParse(date).success || date < '1880-01-01') return fault('date');
  return { kind: 'value', value: date, ...(day === undefined && { isMonth: true }) };
}

function moneyOfText(written: string, context: CellContext): CellReading {
  const match = /^[¥￥]?(-?\d+(?:\.\d+)?)(万)?元?$/.exec(written.normalize('NFKC').replaceAll(/[,\s]/g, ''));
  if (!match) return fault('money');
  return money(Number(match[1]), match[2] === undefined ? context : { ...context, inTenThousands: true });
}

const mostYuan = 1e12;

function money(yuan: number, { inTenThousands }: CellContext): CellReading {
  const fen = Math.round(yuan * (inTenThousands ? 1_000_000 : 100));
  if (fen < 0) return fault('money-negative');
  return fen > mostYuan * 100 ? fault('money') : value(fen);
}

function yearOf(text: string): CellReading {
  const year = Number(/^(\d{4})年?度?$/.exec(text.normalize('NFKC'))?.[1]);
  return year >= 1990 && year <= 2100 ? value(year) : fault('year');
}

function countOf(text: string): CellReading {
  const match = /^(\d{1,8})(?:\.\d+)?(?:户|人|公里|km)?$/i.exec(text.normalize('NFKC').replaceAll(/[,\s]/g, ''));
  return match ? value(Math.round(Number.parseFloat(text.normalize('NFKC').replaceAll(/[,\s]/g, '')))) : fault('count');
}
