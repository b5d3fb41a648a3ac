/** `[start, end)` in the extracted text. */
export type Span = [number, number];

interface Piece {
  /** Where the piece begins in the passage. */
  at: number;
  /** Where the piece begins in the extracted text. */
  offset: number;
}

/**
 * Words of the notice that know where they stand in the extracted text, also when layout broke them over lines.
 * `norm` has the same length as `text`, with punctuation, digits and spaces in one form: rules match on `norm`,
 * facts are cut from `text`.
 */
export interface Passage {
  readonly text: string;
  readonly norm: string;
  readonly pieces: readonly Piece[];
}

const oneForm = new Map<string, string>([
  [',', '，'],
  [':', '：'],
  ['︰', '：'],
  ['∶', '：'],
  ['(', '（'],
  [')', '）'],
  [';', '；'],
  ['．', '.'],
  ['\u00a0', ' '],
  ['\u3000', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u200b', ' '],
  ['\ufeff', ' '],
  ['○', '〇'],
  ['◯', '〇'],
  ['Ｏ', '〇'],
  ['–', '—'],
  ['－', '—'],
  ['―', '—'],
  ['─', '—'],
  ['～', '~'],
  ['＋', '+'],
  ['〈', '<'],
  ['〉', '>'],
  ['＜', '<'],
  ['＞', '>'],
  ['﹑', '、'],
  ['､', '、'],
]);
const toNormalise = /[,:︰∶();．\u00a0\u3000\u2002\u2003\u200b\ufeff○◯Ｏ–－―─～＋〈〉＜＞﹑､０-９Ａ-Ｚａ-ｚ]/g;

/** One form for what typists write in many; keeps the length. */
export function normalise(text: string): string {
  return text.replace(toNormalise, (sign) => {
    const form = oneForm.get(sign);
    return form ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}

export function passageAt(source: string, start: number, end: number): Passage {
  const text = source.slice(start, end);
  return { text, norm: normalise(text), pieces: [{ at: 0, offset: start }] };
}

export const emptyPassage: Passage = { text: '', norm: '', pieces: [{ at: 0, offset: 0 }] };

/** Joins what layout broke; nothing is put between the parts unless said. */
export function joinPassages(parts: readonly Passage[], between = ''): Passage {
  const [first] = parts;
  if (!first) return emptyPassage;
  if (parts.length === 1) return first;
  const texts: string[] = [];
  const norms: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0 && between) {
      const last = parts[index - 1];
      pieces.push({ at: length, offset: last ? spanOf(last)[1] : 0 });
      texts.push(between);
      norms.push(between);
      length += between.length;
    }
    for (const piece of part.pieces) pieces.push({ at: piece.at + length, offset: piece.offset });
    texts.push(part.text);
    norms.push(part.norm);
    length += part.text.length;
  }
  return { text: texts.join(''), norm: norms.join(''), pieces };
}

function offsetOf(passage: Passage, index: number): number {
  let low = 0;
  let high = passage.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passage.pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const piece = passage.pieces[low];
  return piece ? piece.offset + index - piece.at : 0;
}

/** Where a stretch of the passage stands in the extracted text. */
export function spanOf(passage: Passage, from = 0, to = passage.text.length): Span {
  if (to <= from) {
    const at = offsetOf(passage, from);
    return [at, at];
  }
  return [offsetOf(passage, from), offsetOf(passage, to - 1) + 1];
}

export function cut(passage: Passage, from: number, to = passage.text.length): Passage {
  if (from <= 0 && to >= passage.text.length) return passage;
  const start = Math.max(0, from);
  const end = Math.max(start, Math.min(to, passage.text.length));
  const pieces: Piece[] = [{ at: 0, offset: offsetOf(passage, start) }];
  for (const piece of passage.pieces) {
    if (piece.at > start && piece.at < end) pieces.push({ at: piece.at - start, offset: piece.offset });
  }
  return { text: passage.text.slice(start, end), norm: passage.norm.slice(start, end), pieces };
}

/** Without spaces at either end. */
export function trimmed(passage: Passage): Passage {
  const from = passage.norm.length - passage.norm.trimStart().length;
  return cut(passage, from, Math.max(from, passage.norm.trimEnd().length));
}

/** Splits at the matches of a global pattern on `norm`; empty parts are dropped. */
export function splitAt(passage: Passage, separator: RegExp): Passage[] {
  const parts: Passage[] = [];
  let from = 0;
  for (const match of passage.norm.matchAll(separator)) {
    parts.push(trimmed(cut(passage, from, match.index)));
    from = match.index + match[0].length;
  }
  parts.push(trimmed(cut(passage, from)));
  return parts.filter((part) => part.text !== '');
}

const opening = '（《“‘<[【〔「';
const closing = '）》”’>]】〕」';

/** Splits at separator signs that stand outside brackets and quotation marks. */
export function splitOutside(passage: Passage, signs: string): Passage[] {
  const parts: Passage[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < passage.norm.length; index += 1) {
    const sign = passage.norm[index] ?? '';
    if (opening.includes(sign)) depth += 1;
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.includes(sign)) {
      parts.push(trimmed(cut(passage, from, index)));
      from = index + 1;
    }
  }
  parts.push(trimmed(cut(passage, from)));
  if (depth > 0 && parts.length === 1) return splitAt(passage, new RegExp(`[${signs.replaceAll('\\', '\\\\')}]`, 'g'));
  return parts.filter((part) => part.text !== '');
}

/** The captured stretch of a match, as a passage. The pattern needs the `d` flag. */
export function captured(passage: Passage, match: RegExpMatchArray, group: number | string): Passage | undefined {
  const found = typeof group === 'number' ? match.indices?.[group] : match.indices?.groups?.[group];
  return found ? trimmed(cut(passage, found[0], found[1])) : undefined;
}

/** Without the spaces inside, as in `倪 媛` or a letter-spaced signature. */
export function withoutSpaces(passage: Passage): Passage {
  return joinPassages(splitAt(passage, / +/g));
}

/** Sentences and the halves between semicolons, without the final sign. */
export function sentencesOf(passage: Passage): Passage[] {
  return splitAt(passage, /[。！？；]/g);
}
