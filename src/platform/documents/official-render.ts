import { Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { bodyOf } from './official-body.ts';
import type { OfficialDocument } from './official-document.ts';
import { headOf } from './official-head.ts';
import { FONT, LINE, PAGE, SMALL_CHARACTER } from './official-layout.ts';
import { completePackage } from './official-package.ts';
import { LEFT, OFF_GRID, RIGHT, STYLE, exactLine } from './official-paragraph.ts';
import { printNoteOf } from './official-print-note.ts';
import { OFFICIAL_STYLES } from './official-styles.ts';
import { attachmentsOf, signatureOf } from './official-tail.ts';
import { printableText } from './plain-text.ts';

/** “— 3 —” in 4号 宋体, a character from the outer edge: right on odd pages, left on even ones (7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.small,
        alignment: side === 'left' ? LEFT : RIGHT,
        indent: { [side]: SMALL_CHARACTER },
        spacing: exactLine(320),
        children: [
          new TextRun({
            font: FONT.pageNumber,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}

/** The paper as a Word file; loads the Word library, so it is reached through `buildOfficialDocument`. */
export async function renderOfficialDocument(paper: OfficialDocument): Promise<Buffer> {
  const isSigned = paper.signature !== undefined;
  const children = [
    ...headOf(paper),
    ...bodyOf(paper.blocks, isSigned),
    ...attachmentsOf(paper.attachments ?? [], isSigned),
    ...(paper.signature === undefined ? [] : signatureOf(paper.signature)),
    ...(paper.printNote === undefined ? [] : printNoteOf(paper.printNote)),
  ];
  const issuer = paper.signature?.issuer ?? paper.masthead?.issuer ?? '';
  const document = new Document({
    title: printableText(paper.title).replaceAll('\n', ''),
    creator: printableText(paper.creator ?? issuer),
    lastModifiedBy: printableText(paper.creator ?? issuer),
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    styles: OFFICIAL_STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              right: PAGE.right,
              bottom: PAGE.bottom,
              left: PAGE.left,
              header: 851,
              footer: PAGE.footer,
              gutter: 0,
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children,
      },
    ],
  });
  return completePackage(await Packer.toBuffer(document), OFF_GRID, paper.createdAt);
}
