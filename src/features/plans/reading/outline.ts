import { type Marker, markerOf } from './markers.ts';
import type { Paragraph } from './paragraphs.ts';
import { cut, type Passage, sentencesOf, splitAt, trimmed } from './passage.ts';

/** A numbered heading or item with what stands below it. */
export interface Section {
  marker: Marker;
  /** Words of the heading without its number. */
  heading: Passage;
  /** What follows the heading in the same paragraph. */
  rest: Passage;
  /** All words of the first paragraph without the number. */
  whole: Passage;
  /** Position of the first paragraph in the document. */
  at: number;
  /** Unnumbered paragraphs directly below. */
  paragraphs: Paragraph[];
  children: Section[];
}

const longestHeading = 48;

/** Splits an item into its heading and the explanation: `建立结对关系。各社会组织…`. */
export function headingOf(words: Passage): { heading: Passage; rest: Passage } {
  const stop = words.norm.search(/[。：；]/);
  const end = stop === -1 ? words.norm.length : stop;
  if (end <= longestHeading) return { heading: cut(words, 0, end), rest: trimmed(cut(words, end + 1)) };
  const comma = words.norm.slice(0, longestHeading).search(/[，]/);
  const first = comma === -1 ? end : comma;
  return { heading: cut(words, 0, first), rest: trimmed(cut(words, first + 1)) };
}

const attachmentHeading = /^附(?:件|表) *[\d一二三四五六七八九十]{0,2} *(?:[：、.].*)?$/;

/** Where an attachment begins: `附件1`, also with its title behind it. */
export function isAttachmentHeading(norm: string): boolean {
  return norm.length <= 60 && attachmentHeading.test(norm) && !/^附件?：/.test(norm) && !/^附件：? *1[.、]/.test(norm);
}

function sectionAt(paragraph: Paragraph, at: number): Section | undefined {
  const { passage } = paragraph;
  if (paragraph.row) return undefined;
  if (isAttachmentHeading(passage.norm)) {
    const marker: Marker = { rank: -1, number: 0, length: 0 };
    return { marker, heading: passage, rest: cut(passage, passage.text.length), whole: passage, at, paragraphs: [], children: [] };
  }
  const marker = markerOf(passage.norm);
  if (!marker) return undefined;
  const whole = trimmed(cut(passage, marker.length));
  if (whole.text === '' || ((marker.rank >= 3 || bracketRun.test(passage.norm)) && inlineItemsOf(passage).length > 1)) return undefined;
  return { marker, ...headingOf(whole), whole, at, paragraphs: [], children: [] };
}

/** The numbered parts of a document as a tree; ranks that a notice does not use are no hindrance. */
export function outlineOf(paragraphs: readonly Paragraph[]): Section[] {
  const roots: Section[] = [];
  const path: Section[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const section = sectionAt(paragraph, at);
    if (!section) {
      path.at(-1)?.paragraphs.push(paragraph);
      continue;
    }
    while (path.length > 0 && (path.at(-1)?.marker.rank ?? -2) >= section.marker.rank) path.pop();
    (path.at(-1)?.children ?? roots).push(section);
    path.push(section);
  }
  return roots;
}

/** Every section, parents before children, in text order. */
export function allSections(roots: readonly Section[]): Section[] {
  return roots.flatMap((section) => [section, ...allSections(section.children)]);
}

/** All words below a heading, the explanation in its own paragraph first. */
export function bodyOf(section: Section): Passage[] {
  return [
    section.rest,
    ...section.paragraphs.map((paragraph) => paragraph.passage),
    ...section.children.flatMap((child) => [child.whole, ...bodyOf(child).slice(1)]),
  ].filter((passage) => passage.text !== '');
}

const inlineItem = /(?:^|[。；：，])[“ ]?((?:[一二三四五六七八九]|十[一二]?)是(?!否)|(?:[一二三四五六七八九]|十[一二]?)要|（\d{1,2}）|[①②③④⑤⑥⑦⑧⑨⑩]|\d{1,2}[.、](?!\d))/g;

const bracketItem = /(?:^|[。；])(（[一二三四五六七八九十]{1,2}）)/g;
/** `（一）…。（二）…。` in one paragraph. */
const bracketRun = /^（一）[^（]*[。；]（二）/;

/** Items that stand in one paragraph: `一是…；二是…。` Fewer than two are no list. */
export function inlineItemsOf(passage: Passage): { heading: Passage; whole: Passage }[] {
  const starts = [...passage.norm.matchAll(bracketRun.test(passage.norm) ? bracketItem : inlineItem)].map((match) => ({
    from: match.index + match[0].length,
    at: match.index + match[0].length - (match[1]?.length ?? 0),
    first: /^（?(?:一|1|①)/.test(match[1] ?? ''),
  }));
  const begin = starts.findIndex((start) => start.first);
  const run = begin === -1 ? [] : starts.slice(begin);
  if (run.length < 2) return [];
  return run.map((start, index) => {
    const whole = trimmed(cut(passage, start.from, run[index + 1]?.at ?? passage.norm.length));
    const closed = trimmed(cut(whole, 0, whole.norm.replace(/[。；，]+$/, '').length));
    return { heading: headingOf(sentencesOf(closed)[0] ?? closed).heading, whole: closed };
  });
}

const label = /^[^，：\d每]{2,8}：/;

/** Without its number and the heading before a colon: `三、报送要求：各单位于…`. */
export function withoutLabel(sentence: Passage): Passage {
  const words = trimmed(cut(sentence, markerOf(sentence.norm)?.length ?? 0));
  return trimmed(cut(words, label.exec(words.norm)?.[0].length ?? 0));
}

/** Parts of a sentence between commas. */
export function clausesOf(passage: Passage): Passage[] {
  return splitAt(passage, /[。！？；，]/g);
}
