import { type Passage, passageAt, trimmed } from './passage.ts';

/** One printed line. */
export interface Line {
  passage: Passage;
  /** In half-width columns, without the spaces at either end. */
  width: number;
  indented: boolean;
  /** A row of a table: cells are set apart by tabs or bars. */
  row: boolean;
  /** Short words set apart by spaces, as in a row of a table without a grid. */
  columns: boolean;
  blank: boolean;
  /** A page ended between the line before and this one. */
  afterPageBreak: boolean;
}

const pageNumber = /^(?:[—\-·]{1,3} ?\d{1,3} ?[—\-·]{1,3}|第 ?\d{1,3} ?页(?: ?[，/]? ?共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3}|Page \d{1,3}(?: of \d{1,3})?)$/i;

function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) < 0x2000 ? 1 : 2;
  return width;
}

function looksLikeColumns(norm: string): boolean {
  if (norm.length > 120 || /[。，；：]/.test(norm)) return false;
  const words = norm.trim().split(/ +/);
  return words.length >= 3 && words.every((word) => word.length <= 24) && words.some((word) => /[\u4e00-\u9fff]{2}/.test(word));
}

/** The printed lines of a text; page numbers are left out, they are no part of the notice. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let pageBreak = false;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    const whole = passageAt(text, start, end);
    // The tabs of a row stand for its empty cells.
    const passage = whole.text.includes('\t') ? whole : trimmed(whole);
    if (text.charAt(start) === '\f') pageBreak = true;
    if (pageNumber.test(passage.norm.replaceAll(/ +/g, ' '))) pageBreak = true;
    else {
      const indent = passage.norm === '' ? 0 : (passage.pieces[0]?.offset ?? start) - start;
      lines.push({
        passage,
        width: widthOf(passage.text),
        indented: indent >= 2 || (indent === 1 && whole.text.startsWith('\u3000')),
        row: /\t/.test(passage.text) || /^[|│┃].*[|│┃]$/.test(passage.text),
        columns: looksLikeColumns(passage.norm),
        blank: passage.norm === '' || /^[-—=_+|┌┬┐├┼┤└┴┘─━│┃\s]{3,}$/.test(passage.text),
        afterPageBreak: pageBreak,
      });
      if (passage.norm !== '') pageBreak = false;
    }
    start = end + 1;
  }
  return lines;
}
