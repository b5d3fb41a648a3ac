import { dateOfSerial } from './excel-date.ts';
import { longestCellText, unescapedText } from './read-shared-strings.ts';
import { attributeOf, type XmlListener } from './xml-scanner.ts';

/**
 * What stands in a cell: text as typed, a number, a day by the format of its cell (`YYYY-MM-DD`), an error such as `#N/A`,
 * a formula without a stored value.
 */
export type CellContent = string | number | boolean | { date: string } | { error: string } | { formula: true };

/** Columns and rows count from 1, as people see them. */
export interface ReadCell {
  column: number;
  value: CellContent;
}

export interface ReadRow {
  row: number;
  cells: ReadCell[];
}

/** First row, first column, last row, last column. */
export type MergedRange = readonly [number, number, number, number];

/** How the cells of a workbook are to be taken. */
export interface CellMeaning {
  isDate: readonly boolean[];
  shared: readonly string[];
  from1904: boolean;
  cellsLeft: number;
}

/** A county's widest table has some sixty columns. */
const lastColumn = 400;
const mostMerged = 500_000;

/** Collects the rows of a sheet as its markup goes by. */
export class SheetListener implements XmlListener {
  readonly #meaning: CellMeaning;
  readonly #merged: MergedRange[];
  #rows: ReadRow[] = [];
  #row = 0;
  #column = 0;
  #cells: ReadCell[] = [];
  #type = '';
  #style = 0;
  #hasFormula = false;
  #value = '';
  #collects = false;
  #inReading = false;

  constructor(meaning: CellMeaning, merged: MergedRange[]) {
    this.#meaning = meaning;
    this.#merged = merged;
  }

  /** The rows that are complete since the last time. */
  take(): ReadRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#collects = !this.#inReading;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 'mergeCell') this.#merge(attributeOf(attributes, 'ref') ?? '');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#collects = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#cells.length > 0) this.#rows.push({ row: this.#row, cells: this.#cells });
    else if (name === 'rPh') this.#inReading = false;
  }

  text(text: string): void {
    if (this.#collects && this.#value.length < longestCellText) this.#value += text;
  }

  #openRow(attributes: string): void {
    const number = Number(attributeOf(attributes, 'r') ?? this.#row + 1);
    // Rows go downwards; what says otherwise is counted.
    this.#row = Number.isSafeInteger(number) && number > this.#row ? number : this.#row + 1;
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: string): void {
    const column = columnOf(attributeOf(attributes, 'r') ?? '');
    this.#column = column > this.#column ? column : this.#column + 1;
    this.#type = attributeOf(attributes, 't') ?? 'n';
    this.#style = Number(attributeOf(attributes, 's') ?? 0);
    this.#value = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const value = this.#content();
    if (value === undefined || this.#column > lastColumn) return;
    this.#meaning.cellsLeft -= 1;
    this.#cells.push({ column: this.#column, value });
  }

  #content(): CellContent | undefined {
    const value = this.#value;
    if (value === '') return this.#hasFormula && this.#type !== 'str' ? { formula: true } : undefined;
    switch (this.#type) {
      case 's':
        return this.#meaning.shared[Number(value)] || undefined;
      case 'inlineStr':
      case 'str':
        return unescapedText(value);
      case 'b':
        return value === '1' || value === 'true';
      case 'e':
        return { error: value };
      case 'd':
        return { date: value.slice(0, 10) };
      default:
        return this.#number(Number(value), value);
    }
  }

  #number(number: number, written: string): CellContent {
    if (!Number.isFinite(number)) return written;
    if (this.#meaning.isDate[this.#style] !== true) return number;
    const date = dateOfSerial(number, this.#meaning.from1904);
    return date === undefined ? number : { date };
  }

  #merge(ref: string): void {
    const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
    if (!match) return;
    if (this.#merged.length >= mostMerged) throw new RangeError('merged cells');
    this.#merged.push([Number(match[2]), columnOf(match[1] ?? ''), Number(match[4]), columnOf(match[3] ?? '')]);
  }
}

/** `AB12` → 28; 0 where no column is named. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
