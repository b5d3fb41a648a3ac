import { cellText, type Run } from './pdf-lines.ts';
import type { Rule, Rules } from './pdf-rules.ts';
import { type GridCell, rowText } from './table-text.ts';

/** A ruled table found on a page. */
export interface PdfTable {
  top: number;
  rows: string[];
  /** The runs that stand in it. */
  runs: ReadonlySet<Run>;
}

const near = 2.5;

/** Coordinates that differ by less than a line's width are one. */
function distinct(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const kept: number[] = [];
  for (const value of sorted) if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > near) kept.push(value);
  return kept;
}

function touches(a: Rule, b: Rule): boolean {
  return a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near;
}

/** Lines that cross or meet belong to one table. */
function framesOf(rules: Rules): Rules[] {
  const frames: Rules[] = [];
  const left = new Set(rules.vertical);
  const across = new Set(rules.horizontal);
  for (const seed of rules.vertical) {
    if (!left.has(seed)) continue;
    left.delete(seed);
    const frame: Rules = { horizontal: [], vertical: [seed] };
    const queue: { rule: Rule; upright: boolean }[] = [{ rule: seed, upright: true }];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const others = next.upright ? across : left;
      for (const other of others) {
        if (!touches(next.rule, other)) continue;
        others.delete(other);
        (next.upright ? frame.horizontal : frame.vertical).push(other);
        queue.push({ rule: other, upright: !next.upright });
      }
    }
    frames.push(frame);
  }
  return frames;
}

/** Whether a line runs at a coordinate past a point. */
function runsPast(rules: readonly Rule[], at: number, point: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= near && rule.from - near <= point && point <= rule.to + near);
}

/** A run that pdf.js drew over a ruled line, cut at the spaces where the words change cells. */
function withinColumns(run: Run, xs: readonly number[]): Run[] {
  const words = [...run.text.matchAll(/\S+/g)];
  if (words.length < 2 || !xs.some((edge) => run.x < edge - near && edge + near < run.x + run.width)) return [run];
  const widthOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
  const scale = run.width / widthOf(run.text);
  return words.map((word) => ({ ...run, text: word[0], x: run.x + widthOf(run.text.slice(0, word.index)) * scale, width: widthOf(word[0]) * scale }));
}

function tableFrom(frame: Rules, runs: readonly Run[]): PdfTable | undefined {
  const xs = distinct(frame.vertical.map((rule) => rule.at));
  const ys = distinct(frame.horizontal.map((rule) => rule.at)).toReversed();
  if (xs.length < 3 || ys.length < 2 || xs.length > 40 || ys.length > 400) return undefined;
  const columns = xs.length - 1;
  const own = new Map<number, Run[]>();
  const inside = new Set<Run>();
  const columnMiddle = (column: number): number => ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
  const rowMiddle = (row: number): number => ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
  const opensLeft = (row: number, column: number): boolean => column > 0 && !runsPast(frame.vertical, xs[column] ?? 0, rowMiddle(row));
  const opensUp = (row: number, column: number): boolean => row > 0 && !runsPast(frame.horizontal, ys[row] ?? 0, columnMiddle(column));
  const columnOf = (x: number): number => xs.findIndex((edge, at) => at < columns && x >= edge && x < (xs[at + 1] ?? 0));
  for (const { run, whole } of runs.flatMap((one) => withinColumns(one, xs).map((part) => ({ run: part, whole: one })))) {
    const x = run.x + Math.min(run.width, run.size) / 2;
    const y = run.y + run.size * 0.3;
    let column = columnOf(x);
    let row = ys.findIndex((edge, at) => at < ys.length - 1 && y <= edge && y > (ys[at + 1] ?? 0));
    if (column === -1 || row === -1) continue;
    while (opensLeft(row, column)) column -= 1;
    while (opensUp(row, column)) row -= 1;
    inside.add(whole);
    const key = row * columns + column;
    const cell = own.get(key) ?? [];
    cell.push(run);
    own.set(key, cell);
  }
  if (inside.size === 0) return undefined;
  const rows = Array.from({ length: ys.length - 1 }, (_, row) => {
    const cells: GridCell[] = [];
    for (let column = 0; column < columns; column += 1) {
      const last = cells.at(-1);
      if (opensLeft(row, column) && last) {
        last.columns += 1;
        continue;
      }
      let end = column + 1;
      while (end < columns && opensLeft(row, end)) end += 1;
      cells.push({ text: cellText(own.get(row * columns + column) ?? [], xs[end] ?? 0), columns: 1, goesOn: opensUp(row, column) });
    }
    return rowText(cells);
  });
  return { top: ys[0] ?? 0, rows: rows.filter((row) => row.replaceAll(/[\t〃]/g, '') !== ''), runs: inside };
}

/** The ruled tables of a page, merged cells resolved by the lines that are not there. */
export function tablesFrom(rules: Rules, runs: readonly Run[]): PdfTable[] {
  if (rules.horizontal.length + rules.vertical.length > 6000) return [];
  return framesOf(rules)
    .map((frame) => tableFrom(frame, runs))
    .filter((table) => table !== undefined);
}
