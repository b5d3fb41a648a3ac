import { isOffice } from './agencies.ts';
import type { Paragraph } from './paragraphs.ts';
import { findDate } from './dates.ts';
import { isAttachmentHeading } from './outline.ts';
import { cut, type Passage, splitAt, trimmed } from './passage.ts';

const listStart = /^(?:(?:[一二三四五六七八九十]{1,2}、)附件：?$|附(?:件|表)?(?:：| *(?=1[.、]))) */;
const numbered = /^(?:附件)? ?(?:\d{1,2}|[一二三四五六七八九十])(?:[.、．：]| (?=\S)) */;

/** `附件：无` */
const saysNone = /^(?:无|（无）|\/)$/;

function titleOf(words: Passage): Passage {
  const bare = trimmed(words);
  const plain = trimmed(cut(bare, 0, bare.norm.replace(/[。；，]+$/, '').length));
  return /^《[^《》]+》$/.test(plain.norm) ? cut(plain, 1, plain.norm.length - 1) : plain;
}

/** `1.甲表 2.乙表` on one line. */
function itemsIn(words: Passage): Passage[] {
  const parts = splitAt(words, /(?:^|(?<=[^\d.]))\d{1,2}[.、](?!\d) */g);
  return parts.map(titleOf).filter((title) => title.text !== '');
}

function fromList(paragraphs: readonly Paragraph[]): Passage[] {
  for (const [at, { passage, row }] of paragraphs.entries()) {
    const start = row ? null : listStart.exec(passage.norm);
    if (!start) continue;
    const titles = itemsIn(trimmed(cut(passage, start[0].length)));
    const isNumbered = /^附(?:件|表)?：? *1[.、]/.test(passage.norm) || titles.length === 0;
    for (const next of paragraphs.slice(at + 1, at + 20)) {
      const { norm } = next.passage;
      const marker = numbered.exec(norm);
      if (!isNumbered || !marker || next.row || findDate(norm) || isOffice(norm) || norm.length > 70 || /。./.test(norm)) break;
      titles.push(titleOf(cut(next.passage, marker[0].length)));
    }
    if (titles.length > 0) return titles;
  }
  return [];
}

/** Where nothing lists them: the attachments themselves, by their headings. */
function fromHeadings(paragraphs: readonly Paragraph[]): Passage[] {
  return paragraphs.flatMap(({ passage }, at) => {
    if (!isAttachmentHeading(passage.norm)) return [];
    const own = trimmed(cut(passage, /^附(?:件|表) *[\d一二三四五六七八九十]{0,2} *[：、.]? */.exec(passage.norm)?.[0].length ?? 0));
    if (own.text !== '') return [titleOf(own)];
    const next = paragraphs[at + 1];
    return next && !next.row && next.passage.norm.length <= 60 && !/[。：]$/.test(next.passage.norm) ? [titleOf(next.passage)] : [];
  });
}

/** Titles of the attachments in text order, without their numbers. */
export function readAttachments(paragraphs: readonly Paragraph[]): Passage[] {
  const listed = fromList(paragraphs);
  return (listed.length > 0 ? listed : fromHeadings(paragraphs)).filter((title) => title.text !== '' && !saysNone.test(title.norm));
}
