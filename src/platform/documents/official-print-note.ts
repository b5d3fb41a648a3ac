import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  HorizontalPositionAlign,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx';
import type { PrintNote } from './official-document.ts';
import { SMALL_CHARACTER, TEXT_WIDTH } from './official-layout.ts';
import { LEFT, STYLE, run } from './official-paragraph.ts';
import { officialDate } from './official-wording.ts';

/** Thicker above and below, thin between: 0.35 mm and 0.25 mm in eighths of a point (7.4.1). */
const OUTER_RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 };
const INNER_RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };

/** Paragraphs in one frame at the foot of the type area, across its width. */
const AT_FOOT = {
  type: 'alignment',
  width: TEXT_WIDTH,
  height: 0,
  rule: HeightRule.AUTO,
  wrap: FrameWrap.NOT_BESIDE,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
} as const;

/** The print note between its rules at the foot of the page on which the paragraph after it stands (7.4). */
export function printNoteOf({ distribution = [], issuer, date }: PrintNote): Paragraph[] {
  const isAlone = distribution.length === 0;
  const copies = distribution.map(({ label, to }, index) => {
    const start = `${label}：`;
    return new Paragraph({
      style: STYLE.small,
      frame: AT_FOOT,
      alignment: LEFT,
      indent: { left: SMALL_CHARACTER * (start.length + 1), right: SMALL_CHARACTER, hanging: SMALL_CHARACTER * start.length },
      border: { top: index === 0 ? OUTER_RULE : INNER_RULE },
      children: [run(`${start}${to.replace(/[。.]?$/, '。')}`)],
    });
  });
  const printed = new Paragraph({
    style: STYLE.small,
    frame: AT_FOOT,
    alignment: LEFT,
    indent: { left: SMALL_CHARACTER, right: SMALL_CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - SMALL_CHARACTER }],
    border: { top: isAlone ? OUTER_RULE : INNER_RULE, bottom: OUTER_RULE },
    children: [run(issuer), new TextRun({ children: [new Tab(), `${officialDate(date)}印发`] })],
  });
  return [...copies, printed];
}
