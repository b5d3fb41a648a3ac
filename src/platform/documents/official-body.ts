import { Paragraph, type Table } from 'docx';
import type { OfficialBlock } from './official-document.ts';
import { FONT } from './official-layout.ts';
import { STYLE, emptyLines, run, styled } from './official-paragraph.ts';
import { tableOf } from './official-table.ts';
import { type HeadingLevel, headingNumber } from './official-wording.ts';
import { printableText } from './plain-text.ts';

const HEADING_FONT = { 1: FONT.heading1, 2: FONT.heading2, 3: FONT.body, 4: FONT.body };

/** Counts headings: a heading begins the count of the levels below it anew. */
class HeadingCount {
  readonly #counts = [0, 0, 0, 0];

  next(level: HeadingLevel): string {
    const position = (this.#counts[level - 1] ?? 0) + 1;
    this.#counts[level - 1] = position;
    this.#counts.fill(0, level);
    return headingNumber(level, position);
  }
}

/** The body, block by block; the last paragraph stays with what follows, so no signature stands on a page alone. */
export function bodyOf(blocks: readonly OfficialBlock[], isSigned: boolean): (Paragraph | Table)[] {
  const count = new HeadingCount();
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const keepNext = isSigned && next === undefined;
    if ('table' in block) {
      // Two tables without a line between them are one table to Word, and a file may not end with one.
      return [...tableOf(block.table), ...(next === undefined || 'table' in next ? emptyLines(1, { keepNext }) : [])];
    }
    if ('paragraph' in block) return paragraphsOf(block.paragraph, keepNext);
    const { level, text, runIn } = block.heading;
    const numbered = `${count.next(level)}${text}`;
    if (runIn === undefined) return [styled(`Heading${level}`, numbered)];
    const [first = '', ...more] = printableText(runIn).split('\n');
    return [
      new Paragraph({
        style: STYLE.body,
        keepNext: keepNext && more.length === 0,
        children: [run(numbered, { font: HEADING_FONT[level] }), run(first)],
      }),
      ...(more.length === 0 ? [] : paragraphsOf(more.join('\n'), keepNext)),
    ];
  });
}

function paragraphsOf(text: string, keepNext: boolean): Paragraph[] {
  const lines = printableText(text).split('\n');
  return lines.map((line, index) => styled(STYLE.body, line, { keepNext: keepNext && index === lines.length - 1 }));
}
