/**
 * A sheet as it was read and is kept until the import is settled: the value of a cell is text, a number, yes or no, a day,
 * an error of Excel, or a formula whose value was not stored.
 */
export type CellValue = string | number | boolean | { date: string } | { error: string } | { formula: true };

export interface Cell {
  column: number;
  value: CellValue;
}

export interface SheetRow {
  /** As Excel counts them. */
  row: number;
  cells: readonly Cell[];
}

/** The same row for reading a table: values by the number of their column. */
export interface TableRow {
  row: number;
  values: readonly (CellValue | undefined)[];
}

/** A cell as a person reads it. */
export function textOf(value: CellValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if ('date' in value) return value.date;
  return 'error' in value ? value.error : '';
}

/** The beginning of a text; no character is cut in two. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : Array.from(text.slice(0, 2 * length)).slice(0, length).join('');
}

/** `28` → `AB`. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCodePoint(65 + ((column - 1) % 26));
}

export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Top, left, bottom and right of merged cells. */
export type MergedRange = readonly [number, number, number, number];

/** The row in which the value stands that a person sees in this cell: the first of merged ones, else its own. */
export function rowHolding(column: number, row: number, ranges: readonly MergedRange[]): number {
  return ranges.find(([top, left, bottom]) => left === column && top < row && row <= bottom)?.[0] ?? row;
}

/** Merged cells show one value and store it in the first of them; here each gets it. Rows must come in their order. */
export class MergedCells {
  readonly #ranges: MergedRange[];
  #next = 0;
  #open: { range: MergedRange; value: CellValue | undefined }[] = [];

  constructor(ranges: readonly MergedRange[]) {
    this.#ranges = ranges.filter(([top, , bottom]) => bottom > top).toSorted((a, b) => a[0] - b[0]);
  }

  withMerged(row: TableRow): TableRow {
    if (this.#ranges.length === 0) return row;
    this.#open = this.#open.filter(({ range }) => range[2] >= row.row);
    for (let range = this.#ranges[this.#next]; range && range[0] <= row.row; range = this.#ranges[this.#next]) {
      this.#next += 1;
      if (range[0] !== row.row) continue;
      const [, left] = range;
      this.#open.push({ range, value: row.values[left] });
    }
    const given = this.#open.filter(({ range, value }) => range[0] < row.row && value !== undefined);
    if (given.length === 0) return row;
    const values = [...row.values];
    for (const { range, value } of given) {
      const [, left] = range;
      values[left] ??= value;
    }
    return { row: row.row, values };
  }
}
