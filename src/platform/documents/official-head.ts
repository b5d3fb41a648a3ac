import { BorderStyle, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { BulletinMasthead, OfficialDocument } from './official-document.ts';
import { CHARACTER, RED, TEXT_WIDTH } from './official-layout.ts';
import { CENTER, STYLE, emptyLines, exactLine, run, styled } from './official-paragraph.ts';
import { titleLines } from './official-title.ts';
import { formatDocumentNumber, formatIssueNumber, officialDate } from './official-wording.ts';
import { displayWidth, printableText } from './plain-text.ts';

/** 4 mm between the number and the line below it, in points. */
const ABOVE_RED_LINE = 11;
const LARGEST_MARK = 60;

/** A line as wide as the type area, in red, at the foot of the paragraph that stands on it. */
function redLine(space: number) {
  return { bottom: { style: BorderStyle.SINGLE, color: RED, size: 18, space } };
}

/** The name of an issuer or a bulletin in red, as large as fits on one line. */
function redMark(text: string, before: number): Paragraph {
  const points = Math.min(LARGEST_MARK, Math.floor((TEXT_WIDTH / 20 / (displayWidth(text) / 2)) * 0.96));
  return new Paragraph({
    style: STYLE.mark,
    spacing: { ...exactLine(Math.round(points * 26)), before },
    children: [run(text, { size: points * 2 })],
  });
}

function bulletinHead({ name, issueNumber, issuer, date }: BulletinMasthead): Paragraph[] {
  return [
    redMark(name, 0),
    styled(STYLE.flush, formatIssueNumber(issueNumber), { alignment: CENTER }),
    new Paragraph({
      style: STYLE.flush,
      indent: { left: CHARACTER, right: CHARACTER },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }],
      children: [run(issuer), new TextRun({ children: [new Tab(), officialDate(date)] })],
    }),
    new Paragraph({ style: STYLE.mark, spacing: exactLine(20), border: redLine(4) }),
    ...emptyLines(1),
  ];
}

function letterHead({ letterhead, documentNumber }: OfficialDocument): Paragraph[] {
  if (documentNumber === undefined && letterhead === undefined) return [];
  // 7.2.4: the mark stands 35 mm below the top of the type area, the number two lines below it.
  const mark = letterhead === undefined ? [] : [redMark(letterhead, 35 * 56.7), ...emptyLines(2)];
  const number = documentNumber === undefined ? '' : formatDocumentNumber(documentNumber);
  return [...mark, styled(STYLE.flush, number, { alignment: CENTER, border: redLine(ABOVE_RED_LINE) }), ...emptyLines(2)];
}

/** Everything above the body: masthead or letterhead, title, addressees (GB/T 9704-2012, 7.2 and 7.3.1 to 7.3.2). */
export function headOf(paper: OfficialDocument): Paragraph[] {
  const lines = titleLines(printableText(paper.title));
  const title = new Paragraph({
    style: STYLE.title,
    children: lines.map((text, index) => run(text, { break: index === 0 ? 0 : 1 })),
  });
  const subtitle = paper.subtitle === undefined ? [] : [styled(STYLE.subtitle, paper.subtitle)];
  const addressees = (paper.salutation ?? '').replace(/[:：]\s*$/, '');
  const salutation = addressees === '' ? [] : [styled(STYLE.flush, `${addressees}：`)];
  const head = paper.masthead === undefined ? letterHead(paper) : bulletinHead(paper.masthead);
  return [...head, title, ...subtitle, ...emptyLines(1), ...salutation];
}
