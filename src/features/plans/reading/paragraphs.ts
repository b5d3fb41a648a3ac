import { isOffice } from './agencies.ts';
import { documentNumberIn } from './doc-number.ts';
import { type Line, linesOf } from './lines.ts';
import { markerOf } from './markers.ts';
import { cut, joinPassages, type Passage } from './passage.ts';

/** What the author wrote as one piece, however the layout broke it. */
export interface Paragraph {
  passage: Passage;
  /** The printed lines of it. */
  lines: readonly Passage[];
  row: boolean;
  indented: boolean;
  blankBefore: boolean;
  /** A drawn line stands between the paragraph before and this one. */
  afterRule: boolean;
}

interface Setting {
  /** Width of a full line where the text was broken by layout, else undefined. */
  full: number | undefined;
  /** New paragraphs are indented, so that a line without indent goes on. */
  indents: boolean;
}

const startsAnew =
  /^(?:附件|附：|附表|抄送|主送|联系人|联系电话|电话|邮箱|成 *员|组 *长|牵头|总负责|责任|结对|帮扶(?:村|单位|对象)|第[一二三四五六七八九十\d]{1,3}(?:小?组|章|条)|[^，。：]{2,12}：)/;
/** What never stands at the beginning of a line by chance. */
const surelyAnew =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十\d]{1,3}[^，。：]{0,6}组：|(?:成 *员|组 *长|组 *员|牵头|责任|参与|帮扶|结对|联系|总负责)[^，。：]{0,6}：|附件 ?[\d一二三四五六]?(?:：|$)|附件：)/;
const dateAlone = /^(?:19|20)\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$/;
const sentenceEnd = /[。！？；：]$/;

/** Finds out whether lines were broken by a page layout: then many are equally long and none is longer. */
function settingOf(lines: readonly Line[]): Setting {
  const prose = lines.filter((line) => !line.blank && !line.row && !line.columns);
  const byWidth = new Map<number, number>();
  for (const line of prose) if (line.width >= 34) byWidth.set(line.width, (byWidth.get(line.width) ?? 0) + 1);
  const widths = [...byWidth.keys()].toSorted((a, b) => b - a);
  const indents = prose.filter((line) => line.indented).length >= Math.max(2, prose.length * 0.15);
  let longer = 0;
  for (const width of widths) {
    if (width <= 130) {
      let near = 0;
      for (let w = width; w > width - 6; w -= 1) near += byWidth.get(w) ?? 0;
      if (near >= 4 && near >= longer * 8 && near >= prose.length * 0.15) return { full: width, indents };
    }
    longer += byWidth.get(width) ?? 0;
    if (longer > prose.length * 0.06 + 1) break;
  }
  return { full: shortTextWidth(lines, indents), indents };
}

/** A short text has few full lines; it is broken by layout where several stop in the middle of a sentence at the greatest width. */
function shortTextWidth(lines: readonly Line[], indents: boolean): number | undefined {
  const isProse = (line: Line | undefined): line is Line => line !== undefined && !line.blank && !line.row && !line.columns;
  const widest = Math.max(0, ...lines.filter(isProse).map((line) => line.width));
  // Narrow columns of names are no broken lines, unless indents tell the paragraphs.
  if (widest < (indents ? 34 : 44) || widest > 130) return undefined;
  const broken = lines.filter((line, at) => {
    const next = lines[at + 1];
    if (!isProse(line) || !isProse(next) || line.width + (line.indented ? 4 : 0) <= widest - 6 || /[。！？；：）》\d]$/.test(line.passage.norm)) return false;
    // Behind an indented line one without indent goes on, whatever it begins with.
    return !next.indented && markerOf(next.passage.norm) === undefined && (line.indented || !startsAnew.test(next.passage.norm)) && !isOffice(next.passage.norm);
  });
  return broken.length >= 2 ? widest : undefined;
}

/** Brackets and book marks that a line leaves open. */
function isLeftOpen(norm: string): boolean {
  const tail = norm.slice(-160);
  return (
    tail.lastIndexOf('《') > tail.lastIndexOf('》') ||
    tail.lastIndexOf('（') > tail.lastIndexOf('）') ||
    tail.lastIndexOf('〔') > tail.lastIndexOf('〕')
  );
}

function closesSoon(lines: readonly Line[], from: number): boolean {
  return lines.slice(from, from + 3).some((line) => /[》）〕]/.test(line.passage.norm.slice(0, 160)));
}

/** Whether `next` goes on with the paragraph that `last` belongs to. */
function goesOn(open: readonly Line[], next: Line, setting: Setting, lines: readonly Line[], index: number): boolean {
  const last = open.at(-1);
  if (!last || last.row || next.row || last.columns || next.columns || next.blank) return false;
  const before = open
    .slice(-4)
    .map((line) => line.passage.norm)
    .join('');
  const after = next.passage.norm;
  if (isLeftOpen(before) && before.length < 160 && closesSoon(lines, index)) return true;
  if (surelyAnew.test(after) || documentNumberIn(next.passage) || documentNumberIn(last.passage) || dateAlone.test(after)) return false;
  const marked = markerOf(after) !== undefined || startsAnew.test(after);
  if (/[、，]$/.test(before)) return !marked || setting.full !== undefined;
  if (setting.full === undefined) return false;
  // Long digits and words push a line short; an indent tells a new paragraph for certain.
  const slack = setting.indents ? 10 : 4;
  if (last.width < setting.full - slack) return false;
  if (setting.indents && next.indented) return false;
  if (sentenceEnd.test(before)) return !marked && (setting.indents || last.width >= setting.full - 2);
  return true;
}

/** Spaces that a layout program puts between Chinese words and digits: `2020 年 5 月`. */
const layoutSpace = /(?<=[\d〕]) +(?=[年月日号时点分个家户万元名人次场项〕%])|(?<=[\u4e00-\u9fff〔〕]) +(?=\d{1,4} ?[年月日号时点家户万元名次场项〕])/g;

/** In running words no space stands between Chinese and digits by intention; in a row of columns it does. */
const anySpaceAtDigits = /(?<=[\u4e00-\u9fff，。；：、）〕”]) (?=\d)|(?<=\d) (?=[\u4e00-\u9fff，。；：、（〔“])/g;

function withoutLayoutSpaces(passage: Passage): Passage {
  if (!/\d/.test(passage.norm) || !passage.norm.includes(' ')) return passage;
  const running = /[，。；：]/.test(passage.norm) && !/[\u4e00-\u9fff] [\u4e00-\u9fff]/.test(passage.norm);
  const parts: Passage[] = [];
  let from = 0;
  for (const match of passage.norm.matchAll(running ? anySpaceAtDigits : layoutSpace)) {
    parts.push(cut(passage, from, match.index));
    from = match.index + match[0].length;
  }
  if (from === 0) return passage;
  parts.push(cut(passage, from));
  return joinPassages(parts);
}

/** The paragraphs of a text, lines broken by layout joined again. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = linesOf(text);
  const setting = settingOf(lines);
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  let blankBefore = false;
  let afterRule = false;
  const close = (): void => {
    const [first] = open;
    if (!first) return;
    const parts = open.map((line) => line.passage);
    const joined = joinPassages(parts);
    paragraphs.push({
      passage: first.row ? joined : withoutLayoutSpaces(joined),
      lines: parts,
      row: first.row,
      indented: first.indented,
      blankBefore,
      afterRule,
    });
    open = [];
    blankBefore = false;
    afterRule = false;
  };
  for (const [index, line] of lines.entries()) {
    if (line.blank) {
      // A page break in the middle of a sentence leaves blank lines that say nothing.
      const next = lines.slice(index + 1, index + 4).find((other) => !other.blank);
      if (next?.afterPageBreak && goesOn(open, next, setting, lines, index + 1)) continue;
      close();
      blankBefore = true;
      afterRule ||= line.passage.norm !== '';
      continue;
    }
    if (!goesOn(open, line, setting, lines, index)) close();
    open.push(line);
  }
  close();
  return paragraphs;
}
