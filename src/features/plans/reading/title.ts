import { isOffice } from './agencies.ts';
import { wholeDate } from './dates.ts';
import { documentNumberIn } from './doc-number.ts';
import { markerOf } from './markers.ts';
import type { Paragraph } from './paragraphs.ts';
import { joinPassages, type Passage, trimmed, withoutSpaces } from './passage.ts';

const titleEnd =
  /(?:通知|方案|意见|计划|规划|函|总结|公告|通报|报告|公示|启事|纪要|倡议书|安排|要点|细则|办法|决定|请示|批复|简报|通告|讲话|名单|安排表|一览表|制度|汇报|解读|简章|须知|清单|责任书)(?:（[^（）]{1,24}）)?$/;
const notTitle =
  /^(?:特急|急件|加急|平急|秘密|机密|内部|此件|签发人|\d{6}$|主动公开|公开属性|网站首页|【|\[|●|★|目录$)/;
const redHead = /^[^，。：]{3,40}文件$/;

/** The title with the place where it ends. */
export interface FoundTitle {
  title: Passage;
  /** Position of its last paragraph. */
  last: number;
}

function isBalanced(norm: string): boolean {
  return (norm.match(/《/g)?.length ?? 0) <= (norm.match(/》/g)?.length ?? 0) && !/（[^）]*$/.test(norm);
}

/** Joins the lines of a title as they are read; only names of offices stay apart. */
function joinTitle(lines: readonly Passage[]): Passage {
  let joined = lines[0];
  for (const line of lines.slice(1)) {
    if (!joined) break;
    const apart = isOffice(line.norm) && isOffice(joined.norm.split(' ').at(-1) ?? '');
    joined = joinPassages([joined, line], apart ? ' ' : '');
  }
  return joined ?? { text: '', norm: '', pieces: [] };
}

/** `通    知`: spaces that only spread the word. */
function isLetterSpaced(norm: string): boolean {
  return /^\S(?: +\S){1,7}$/.test(norm);
}

/** An office above a title that begins with the same county is the red head, no part of the title. */
function isRedHead(first: Passage | undefined, second: Passage | undefined): boolean {
  const office = /^([^，。：《》]{4,30}?)(?=关于)/.exec(second?.norm ?? '')?.[1];
  // Two offices of one county, the second on the line of the title: both issue it.
  if (first && office && isOffice(office) && isOffice(first.norm) && office !== first.norm) return false;
  return first !== undefined && second !== undefined && isOffice(first.norm) && !isOffice(second.norm) && first.norm.slice(0, 3) === second.norm.slice(0, 3);
}

/** A paragraph that may be a line of a title. */
function mayBeTitle(paragraph: Paragraph): boolean {
  const { norm } = paragraph.passage;
  return (
    norm.length <= 130 &&
    !paragraph.row &&
    !/[。：；！]$/.test(norm) &&
    !/。/.test(norm) &&
    !wholeDate.test(norm) &&
    !/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|附件|第[一二三四五六七八九十]{1,3}[章条])/.test(norm)
  );
}

/** Reads a title that begins at a paragraph; undefined where the lines never come to the end of a title. */
function titleFrom(paragraphs: readonly Paragraph[], from: number): FoundTitle | undefined {
  const lines: Passage[] = [];
  for (let at = from; at < paragraphs.length && lines.length < 7; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph || !mayBeTitle(paragraph) || documentNumberIn(paragraph.passage)) return undefined;
    lines.push(isLetterSpaced(paragraph.passage.norm) ? withoutSpaces(paragraph.passage) : paragraph.passage);
    // What stands above the red line is the head of the paper.
    if (lines.length > 1 && paragraph.afterRule) return undefined;
    if (lines.length === 2 && isRedHead(lines[0], lines[1])) return undefined;
    const title = joinTitle(lines);
    if (title.norm.length > 160) return undefined;
    if (!titleEnd.test(title.norm) || !isBalanced(title.norm)) continue;
    const next = paragraphs[at + 1];
    const goesOn = next && /^（[^）]{1,24}）$/.test(next.passage.norm) && !documentNumberIn(next.passage) && !next.passage.norm.endsWith('日）');
    if (goesOn) return { title: joinTitle([...lines, next.passage]), last: at + 1 };
    return { title, last: at };
  }
  return undefined;
}

/** The title of the paper: the first words after catalogue, red head and document number. */
export function findTitle(paragraphs: readonly Paragraph[], skipped: ReadonlySet<number>): FoundTitle | undefined {
  let fallback: FoundTitle | undefined;
  let tried = 0;
  for (const [at, paragraph] of paragraphs.slice(0, 40).entries()) {
    const { norm } = paragraph.passage;
    if (skipped.has(at) || notTitle.test(norm) || redHead.test(norm) || documentNumberIn(paragraph.passage)) continue;
    const found = titleFrom(paragraphs, at);
    if (found) return found;
    if (!fallback && mayBeTitle(paragraph) && (!isOffice(norm) || /召开|举行|举办|开展/.test(norm)) && norm.length >= 4 && norm.length <= 80) {
      fallback = { title: trimmed(paragraph.passage), last: at };
    }
    if (norm.length > 160 || markerOf(norm) !== undefined || (tried += 1) > 6) break;
  }
  return fallback;
}

/** The title of the plan inside the notice: a short line that ends as plans do, after the letter. */
export function planTitlesIn(paragraphs: readonly Paragraph[], after: number): FoundTitle[] {
  const found: FoundTitle[] = [];
  for (let at = after; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.passage.norm.length > 60 || markerOf(paragraph.passage.norm) || isOffice(paragraph.passage.norm)) continue;
    const title = titleFrom(paragraphs, at);
    if (!title || !/(?:方案|计划|意见|要点|安排)(?:（[^）]{1,24}）)?$/.test(title.title.norm) || title.title.norm.length < 8) continue;
    if (title.last - at > 3) continue;
    found.push(title);
    at = title.last;
  }
  return found;
}
