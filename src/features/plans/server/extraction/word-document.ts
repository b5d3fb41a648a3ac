import { type GridCell, rowText } from './table-text.ts';
import type { WordNumbering } from './word-numbering.ts';
import { attribute, xmlEvents } from './word-xml.ts';

interface OpenTable {
  rows: string[];
  cells: GridCell[];
  cell: { lines: string[]; columns: number; goesOn: boolean } | undefined;
}

/** Builds the text of a Word document from the events of its markup. */
class WordText {
  private readonly lines: string[] = [];
  private readonly tables: OpenTable[] = [];
  /** Paragraphs that are being read: text boxes stand inside others. */
  private readonly paragraphs: { text: string; list: string | undefined; level: number }[] = [];
  private readonly numbering: WordNumbering;

  constructor(numbering: WordNumbering) {
    this.numbering = numbering;
  }

  open(name: string, attributes: string): void {
    const table = this.tables.at(-1);
    const paragraph = this.paragraphs.at(-1);
    if (name === 'w:p') this.paragraphs.push({ text: '', list: undefined, level: 0 });
    else if (name === 'w:tbl') this.tables.push({ rows: [], cells: [], cell: undefined });
    else if (name === 'w:tr' && table) table.cells = [];
    else if (name === 'w:tc' && table) table.cell = { lines: [], columns: 1, goesOn: false };
    else if (name === 'w:gridSpan' && table?.cell) table.cell.columns = Math.max(1, Number(attribute(attributes, 'w:val') ?? 1) || 1);
    else if (name === 'w:vMerge' && table?.cell) table.cell.goesOn = attribute(attributes, 'w:val') !== 'restart';
    else if (name === 'w:numId' && paragraph) paragraph.list = attribute(attributes, 'w:val');
    else if (name === 'w:ilvl' && paragraph) paragraph.level = Number(attribute(attributes, 'w:val') ?? 0) || 0;
    else if (name === 'w:tab' && paragraph && !/w:pos/.test(attributes)) this.write('  ');
    else if (name === 'w:br' && attribute(attributes, 'w:type') === undefined) this.write('\n');
    else if (name === 'w:cr') this.write('\n');
    else if (name === 'w:noBreakHyphen') this.write('-');
  }

  close(name: string): void {
    if (name === 'w:p') this.endParagraph();
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'w:tc' && table.cell) {
      const { lines, columns, goesOn } = table.cell;
      table.cells.push({ text: lines.filter((line) => line.trim() !== '').join(' '), columns, goesOn });
      table.cell = undefined;
    } else if (name === 'w:tr') table.rows.push(rowText(table.cells));
    else if (name === 'w:tbl') {
      this.tables.pop();
      this.emit(...table.rows);
    }
  }

  write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  text(): string {
    return this.lines.join('\n');
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const number = paragraph.list && paragraph.text.trim() !== '' ? this.numbering.next(paragraph.list, paragraph.level) : '';
    this.emit(number + paragraph.text);
  }

  private emit(...lines: string[]): void {
    const cell = this.tables.at(-1)?.cell;
    (cell?.lines ?? this.lines).push(...lines);
  }
}

/** Parts whose words nobody sees on the page: deletions, field codes, the second copy of a text box. */
const unseen = new Set(['mc:Fallback', 'w:del', 'w:instrText', 'w:delText', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:tcPrChange']);

/** The body of `word/document.xml` as text; headers, footers and footnotes stand in other parts and stay out. */
export function wordText(xml: string, numbering: WordNumbering): string {
  const document = new WordText(numbering);
  let hidden = 0;
  let inText = false;
  for (const event of xmlEvents(xml)) {
    if (event.type === 'text') {
      if (inText && hidden === 0) document.write(event.text.replaceAll(/[\r\n\t]+/g, ' '));
      continue;
    }
    if (unseen.has(event.name)) {
      if (event.type === 'open') hidden += 1;
      else if (event.type === 'close') hidden -= 1;
      continue;
    }
    if (hidden > 0) continue;
    if (event.name === 'w:t') inText = event.type === 'open';
    else if (event.type === 'close') document.close(event.name);
    else {
      document.open(event.name, event.attributes);
      if (event.type === 'empty') document.close(event.name);
    }
  }
  return document.text();
}
