import {
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  TabStopType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PrintNote } from './official-document.ts';
import { SMALL_CHARACTER, TEXT_WIDTH } from './official-layout.ts';
import { LEFT, STYLE, exactLine, run } from './official-paragraph.ts';
import { officialDate } from './official-wording.ts';

/** Thicker above and below, thin between: 0.35 mm and 0.25 mm in eighths of a point (7.4.1). */
const OUTER_RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const INNER_RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A line of the note, as wide as the text. */
function lineOf(paragraph: Paragraph): TableRow {
  const cell = new TableCell({ width: { size: TEXT_WIDTH, type: WidthType.DXA }, children: [paragraph] });
  return new TableRow({ cantSplit: true, children: [cell] });
}

/**
 * The print note between its rules, at the foot of the last page (7.4): a table that floats to the bottom of the type
 * area of the page on which the paragraph after it stands. That paragraph, the last of the file, is too low to need a
 * page of its own.
 */
export function printNoteOf({ distribution = [], issuer, date }: PrintNote): (Paragraph | Table)[] {
  const copies = distribution.map(({ label, to }) => {
    const start = `${label}：`;
    const hanging = start.length * SMALL_CHARACTER;
    return new Paragraph({
      style: STYLE.small,
      alignment: LEFT,
      indent: { left: SMALL_CHARACTER + hanging, right: SMALL_CHARACTER, hanging },
      children: [run(`${start}${to.replace(/[。.]?$/, '。')}`)],
    });
  });
  const printed = new Paragraph({
    style: STYLE.small,
    alignment: LEFT,
    indent: { left: SMALL_CHARACTER, right: SMALL_CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - SMALL_CHARACTER }],
    children: [run(issuer), new TextRun({ children: [new Tab(), `${officialDate(date)}印发`] })],
  });
  const note = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [TEXT_WIDTH],
    layout: TableLayoutType.FIXED,
    margins: { top: 20, bottom: 20, left: 0, right: 0 },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {
      top: OUTER_RULE,
      bottom: OUTER_RULE,
      insideHorizontal: INNER_RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideVertical: NO_RULE,
    },
    rows: [...copies, printed].map(lineOf),
  });
  return [note, new Paragraph({ style: STYLE.small, spacing: exactLine(14) })];
}
