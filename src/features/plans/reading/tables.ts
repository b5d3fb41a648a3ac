import { isOffice } from './agencies.ts';
import { groupNameIn } from './group-names.ts';
import { looksLikeOrganization } from './organizations.ts';
import type { Paragraph } from './paragraphs.ts';
import { cut, type Passage, trimmed } from './passage.ts';
import { placeFrom, townshipFrom } from './places.ts';
import { type ColumnKind, columnKindOf } from './table-columns.ts';

/** A cell; `goesOn` marks the lower part of a merged cell, whose words stand in a row above. */
export interface Cell {
  words: Passage;
  goesOn: boolean;
}

export interface Table {
  /** Paragraphs that it covers, both included. */
  from: number;
  to: number;
  columns: { kind: ColumnKind; heading: Passage }[];
  rows: Cell[][];
  /** A row above the heading that names the group of the first rows. */
  caption: Passage | undefined;
}

/** How the reader writes the lower part of a merged cell into the text of a .docx or .pdf. */
export const mergedMark = '〃';
const ditto = /^(?:〃|同上|″|"|”)$/;

type Style = 'tabs' | 'bars' | 'wide' | 'single';

function splitKeepingEmpty(passage: Passage, separator: RegExp): Passage[] {
  const cells: Passage[] = [];
  let from = 0;
  for (const match of passage.norm.matchAll(separator)) {
    cells.push(trimmed(cut(passage, from, match.index)));
    from = match.index + match[0].length;
  }
  cells.push(trimmed(cut(passage, from)));
  return cells;
}

function cellsIn(passage: Passage, style: Style): Passage[] {
  if (style === 'tabs') return splitKeepingEmpty(passage, /\t/g);
  if (style === 'bars') return splitKeepingEmpty(passage, /[|│┃]/g).slice(1, -1);
  return splitKeepingEmpty(trimmed(passage), style === 'wide' ? / {2,}/g : / +/g);
}

function styleOf(paragraph: Paragraph): Style {
  if (paragraph.passage.text.includes('\t')) return 'tabs';
  if (paragraph.row) return 'bars';
  if (!/ {2,}/.test(paragraph.passage.norm.trim())) return 'single';
  // Where every word is a heading, narrow and wide gaps both part columns.
  return headingIn(cellsIn(paragraph.passage, 'single'), 'single') ? 'single' : 'wide';
}

/** A heading row: most of its cells are names of columns. */
function headingIn(cells: readonly Passage[], style: Style): boolean {
  const filled = cells.filter((cell) => cell.text !== '' && !ditto.test(cell.norm));
  const known = filled.filter((cell) => columnKindOf(cell.norm) !== undefined);
  const needed = style === 'single' ? 3 : 2;
  if (known.length < needed || filled.some((cell) => cell.norm.length > 22)) return false;
  const share = known.length / filled.length;
  return style === 'single' ? share === 1 : share >= 0.6;
}

const phone = /^[\d*×xX—() （）-]{7,}$/;

function fits(kind: ColumnKind, norm: string): boolean {
  if (kind === 'index') return /^\d{1,3}$/.test(norm);
  if (kind === 'phone') return phone.test(norm);
  if (kind === 'email') return norm.includes('@');
  if (kind === 'village' || kind === 'target') return placeFrom(asPassage(norm)) !== undefined;
  if (kind === 'township') return townshipFrom(asPassage(norm)) !== undefined;
  if (kind === 'organization' || kind === 'lead') return looksLikeOrganization(norm) || isOffice(norm);
  if (kind === 'person') return /^[\u4e00-\u9fff][\u4e00-\u9fff某*×]{1,3}$/.test(norm) && placeFrom(asPassage(norm)) === undefined && !looksLikeOrganization(norm);
  if (kind === 'group') return /组|片/.test(norm);
  return !/^\d{1,3}$/.test(norm) && !phone.test(norm);
}

function asPassage(norm: string): Passage {
  return { text: norm, norm, pieces: [{ at: 0, offset: 0 }] };
}

/** Puts the words of a short row under the columns they fit; columns without a word go on from the row above. */
function aligned(cells: readonly Passage[], columns: Table['columns'], blank: Passage): Cell[] {
  const row: Cell[] = columns.map(() => ({ words: blank, goesOn: true }));
  let next = 0;
  for (const cell of cells) {
    let at = next;
    while (at < columns.length && !fits(columns[at]?.kind ?? 'other', cell.norm)) at += 1;
    if (at >= columns.length) at = Math.min(next, columns.length - 1);
    row[at] = { words: cell, goesOn: false };
    next = at + 1;
  }
  return row;
}

function rowFrom(cells: readonly Passage[], columns: Table['columns'], style: Style): Cell[] {
  const blank = cut(cells[0] ?? asPassage(''), 0, 0);
  if (style !== 'tabs' && style !== 'bars' && cells.length < columns.length) return aligned(cells, columns, blank);
  return columns.map((_, at) => {
    const words = cells[at] ?? blank;
    return ditto.test(words.norm) ? { words: blank, goesOn: true } : { words, goesOn: false };
  });
}

/** A second heading row below merged headings: 结对村 over 镇 and 村. */
function refine(columns: Table['columns'], cells: readonly Passage[]): Table['columns'] | undefined {
  const filled = cells.filter((cell) => cell.text !== '' && !ditto.test(cell.norm));
  if (filled.length === 0 || !filled.every((cell) => columnKindOf(cell.norm) !== undefined)) return undefined;
  return Array.from({ length: Math.max(columns.length, cells.length) }, (_, at) => {
    const above = columns[at] ?? { kind: 'other' as const, heading: cells[at] ?? asPassage('') };
    const cell = cells[at];
    const kind = cell && columnKindOf(cell.norm);
    return cell && kind ? { kind, heading: cell } : above;
  });
}

function captionAbove(paragraph: Paragraph | undefined): Passage | undefined {
  if (!paragraph?.row) return undefined;
  const [first, ...others] = cellsIn(paragraph.passage, styleOf(paragraph));
  return first && groupNameIn(first, 0) && others.every((cell) => cell.text === '' || ditto.test(cell.norm)) ? first : undefined;
}

function tableAt(paragraphs: readonly Paragraph[], at: number): Table | undefined {
  const head = paragraphs[at];
  if (!head) return undefined;
  const style = styleOf(head);
  const headings = cellsIn(head.passage, style);
  if (!headingIn(headings, style)) return undefined;
  let columns: Table['columns'] = headings.map((heading) => ({ kind: columnKindOf(heading.norm) ?? 'other', heading }));
  const rows: Cell[][] = [];
  let to = at;
  for (let next = at + 1; next < paragraphs.length; next += 1) {
    const paragraph = paragraphs[next];
    if (!paragraph) break;
    const regular = style === 'tabs' || style === 'bars';
    if (regular !== paragraph.row || (!regular && /[。：]$/.test(paragraph.passage.norm))) break;
    const cells = cellsIn(paragraph.passage, style);
    if (!regular && (cells.length < 2 || cells.length > columns.length || !fits(columns[0]?.kind ?? 'other', cells[0]?.norm ?? '')) && !cells.some((cell) => placeFrom(cell) ?? (looksLikeOrganization(cell.norm) || undefined))) break;
    to = next;
    if (rows.length === 0) {
      const refined = refine(columns, cells);
      if (refined) {
        columns = refined;
        continue;
      }
    }
    if (headingIn(cells, style)) continue;
    rows.push(rowFrom(cells, columns, style));
  }
  const caption = captionAbove(paragraphs[at - 1]);
  return rows.length > 0 ? { from: at, to, columns, rows, caption } : undefined;
}

/** A table that lost its grid: one cell a line, as copied from a web page. */
function uprightTableAt(paragraphs: readonly Paragraph[], at: number): Table | undefined {
  const columns: Table['columns'] = [];
  let next = at;
  for (; next < paragraphs.length && columns.length < 12; next += 1) {
    const words = paragraphs[next]?.passage;
    const kind = words && columnKindOf(words.norm);
    if (!words || !kind || (columns.length === 0 && kind !== 'index')) break;
    columns.push({ kind, heading: words });
  }
  if (columns.length < 3 || paragraphs[next]?.passage.norm !== '1') return undefined;
  const rows: Cell[][] = [];
  while (next < paragraphs.length && paragraphs[next]?.passage.norm === String(rows.length + 1)) {
    const cells: Passage[] = [];
    while (next < paragraphs.length && cells.length < columns.length) {
      const words = paragraphs[next]?.passage;
      if (!words || (cells.length > 0 && words.norm === String(rows.length + 2)) || words.norm.length > 80) break;
      cells.push(words);
      next += 1;
    }
    const first = cells[0];
    rows.push(cells.length < columns.length && first ? aligned(cells, columns, cut(first, 0, 0)) : rowFrom(cells, columns, 'tabs'));
  }
  return rows.length > 0 ? { from: at, to: next - 1, columns, rows, caption: undefined } : undefined;
}

/** Every table of the text, in order. */
export function tablesIn(paragraphs: readonly Paragraph[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < paragraphs.length; at += 1) {
    const table = tableAt(paragraphs, at) ?? uprightTableAt(paragraphs, at);
    if (!table) continue;
    tables.push(table);
    at = table.to;
  }
  return tables;
}
