import { Paragraph } from 'docx';
import type { OfficialDocument } from './official-document.ts';
import { CHARACTER, LINE } from './official-layout.ts';
import { RIGHT, STYLE, emptyLines, exactLine, run, styled } from './official-paragraph.ts';
import { officialDate } from './official-wording.ts';
import { displayWidth } from './plain-text.ts';

/** The list of attachments: a line below the body, two characters in, numbered when there are several (7.3.4). */
export function attachmentsOf(names: readonly string[], isSigned: boolean): Paragraph[] {
  if (names.length === 0) return [];
  const entries = names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}. `;
    const label = index === 0 ? '附件：' : '';
    const hanging = (label === '' ? 0 : 3) + (number === '' ? 0 : 1.5);
    const left = 5 + (number === '' ? 0 : 1.5);
    return styled(STYLE.flush, `${label}${number}${name}`, {
      indent: { left: left * CHARACTER, hanging: hanging * CHARACTER },
      keepNext: isSigned,
    });
  });
  return [...emptyLines(1, { keepNext: isSigned }), ...entries];
}

/**
 * Issuer above date, centred on each other, the date four characters from the edge (7.3.5.1). Two empty lines above and
 * one below are the room of a seal of 42 mm set in the middle of both, its upper edge within a line of the body.
 */
export function signatureOf({ issuer, date }: NonNullable<OfficialDocument['signature']>): Paragraph[] {
  const shownDate = officialDate(date);
  const issuerWidth = displayWidth(issuer) / 2;
  const dateWidth = displayWidth(shownDate) / 2;
  // A long issuer may come as near as two characters; the date then moves in, to stay under its middle.
  const issuerRight = Math.max(2, 4 + dateWidth / 2 - issuerWidth / 2);
  const dateRight = issuerRight + issuerWidth / 2 - dateWidth / 2;
  const line = { style: STYLE.flush, alignment: RIGHT };
  return [
    ...emptyLines(2, { keepNext: true }),
    new Paragraph({ ...line, indent: rightIndent(issuerRight), keepNext: true, children: [run(issuer)] }),
    new Paragraph({
      ...line,
      indent: rightIndent(dateRight),
      spacing: { ...exactLine(), after: LINE },
      children: [run(shownDate)],
    }),
  ];
}

function rightIndent(characters: number) {
  return { right: Math.round(characters * CHARACTER) };
}
