import { isOffice } from './agencies.ts';
import { findDate, type FoundDate } from './dates.ts';
import type { Paragraph } from './paragraphs.ts';
import { cut, type Passage, splitAt, trimmed, withoutSpaces } from './passage.ts';

/** Who signed and when: the lines at the lower right of the letter. */
export interface Signature {
  issuers: Passage[];
  /** The words of the date. */
  dateWords: Passage | undefined;
  date: FoundDate | undefined;
}

const seal = /（(?:盖章|印章|代章|公章|章)）/g;

/** Names of offices set side by side with spaces, or letter-spaced. */
export function officesIn(line: Passage): Passage[] {
  const clean = trimmed(cut(line, 0, line.norm.search(/（(?:盖章|印章|代章|公章|章)）|$/)));
  if (/^(?:\S ){2,}\S$/.test(clean.norm.replaceAll(/ +/g, ' '))) return isOffice(clean.norm) ? [withoutSpaces(clean)] : [];
  const apart = splitAt(clean, /\s{2,}|\t|、/g);
  const parts = apart.flatMap((part) => {
    const byOne = splitAt(part, / /g);
    return byOne.length > 1 && byOne.every((word) => word.norm.length >= 4 && isOffice(word.norm)) ? byOne : [part];
  });
  return parts.length > 0 && parts.every((part) => isOffice(part.norm)) ? parts : [];
}

/** A paragraph that is a date, possibly with the offices before it on the same line. */
function dateLine(paragraph: Paragraph): { offices: Passage | undefined; date: FoundDate; words: Passage } | undefined {
  const { passage } = paragraph;
  if (passage.norm.length > 80 || /印发|发布|公布|更新/.test(passage.norm)) return undefined;
  const found = findDate(passage.norm);
  if (!found || passage.norm.slice(found.index + found.length).replaceAll(seal, '').replace(/^）/, '').trim() !== '') return undefined;
  const words = cut(passage, found.index, found.index + found.length);
  const before = trimmed(cut(passage, passage.norm.startsWith('（') ? 1 : 0, found.index));
  if (before.text === '') return { offices: undefined, date: found, words };
  return officesIn(before).length > 0 ? { offices: before, date: found, words } : undefined;
}

const monthOnly = /^(?:19|20)\d{2} ?年 ?\d{1,2} ?月$/;
const openDate = /^(?:19|20)\d{2} ?年 *(?:\d{1,2} *)?月 *日$/;

/** The first signature after the title: offices above a date. A bare date counts where no office stands by any. */
export function findSignature(paragraphs: readonly Paragraph[], after: number): Signature | undefined {
  let bare: Signature | undefined;
  for (let at = after; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph) continue;
    const dated = dateLine(paragraph);
    const { norm } = paragraph.passage;
    const inexact = !dated && (monthOnly.test(norm) || openDate.test(norm));
    if (!dated && !inexact) continue;
    const issuers = dated?.offices ? officesIn(dated.offices) : [];
    for (let above = at - 1; above > after - 1 && at - above <= 9; above -= 1) {
      const line = paragraphs[above]?.passage;
      const offices = line ? officesIn(line) : [];
      if (offices.length === 0) break;
      issuers.unshift(...offices);
    }
    const signature: Signature = { issuers, dateWords: dated?.words ?? paragraph.passage, date: dated?.date };
    if (issuers.length > 0) return signature;
    if (!inexact) bare ??= signature;
  }
  return bare;
}
