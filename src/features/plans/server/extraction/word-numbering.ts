import { attribute, xmlEvents } from './word-xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Numbers that Word sets by itself: `一、` or `（一）` that nobody typed but everybody reads. */
export class WordNumbering {
  private readonly levels = new Map<string, Level[]>();
  private readonly abstractOf = new Map<string, string>();
  private readonly counters = new Map<string, number[]>();

  constructor(xml: string | undefined) {
    let abstract = '';
    let current: Level | undefined;
    let number = '';
    for (const event of xmlEvents(xml ?? '')) {
      if (event.type === 'text' || event.type === 'close') continue;
      const value = attribute(event.attributes, 'w:val') ?? '';
      if (event.name === 'w:abstractNum') {
        abstract = attribute(event.attributes, 'w:abstractNumId') ?? '';
        this.levels.set(abstract, []);
      } else if (event.name === 'w:lvl' && number === '') {
        current = { format: 'decimal', text: '', start: 1 };
        const at = Number(attribute(event.attributes, 'w:ilvl') ?? 0);
        const levels = this.levels.get(abstract);
        if (levels && at >= 0 && at < 9) levels[at] = current;
      } else if (event.name === 'w:num') number = attribute(event.attributes, 'w:numId') ?? '';
      else if (event.name === 'w:abstractNumId' && number !== '') this.abstractOf.set(number, value);
      else if (current && event.name === 'w:numFmt') current.format = value;
      else if (current && event.name === 'w:lvlText') current.text = value;
      else if (current && event.name === 'w:start') current.start = Number(value) || 1;
    }
  }

  /** The printed number of the next paragraph of a list. */
  next(list: string, level: number): string {
    const abstract = this.abstractOf.get(list) ?? '';
    const levels = this.levels.get(abstract);
    const own = levels?.[level];
    if (!levels || !own || own.format === 'bullet' || own.format === 'none') return '';
    const counters = this.counters.get(abstract) ?? [];
    this.counters.set(abstract, counters);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    return own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeral(counters[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  }
}

const signs = '〇一二三四五六七八九';

function numeral(value: number, format: string): string {
  if (/chinese|ideograph|japanese|taiwanese/i.test(format) && !/Circle/i.test(format) && value < 100) {
    const tens = Math.floor(value / 10);
    const ones = value % 10;
    if (tens === 0) return signs.charAt(ones);
    return `${tens > 1 ? signs.charAt(tens) : ''}十${ones > 0 ? signs.charAt(ones) : ''}`;
  }
  if (/Circle/i.test(format) && value <= 20) return String.fromCodePoint(0x245f + value);
  if (format === 'upperLetter') return String.fromCodePoint(64 + (value % 27));
  return format === 'lowerLetter' ? String.fromCodePoint(96 + (value % 27)) : String(value);
}
