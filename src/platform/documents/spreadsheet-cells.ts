import { excelSerial } from './excel-date.ts';
import { displayWidth, printableText, xmlText } from './plain-text.ts';
import { CELL_STYLE, type CellStyle, type ColumnKind } from './spreadsheet-styles.ts';

/**
 * What may stand in a cell. A number column also takes a string (“—”, “少于5”): it is written as text, so a figure that
 * is not shown never becomes 0. Null and undefined are empty cells.
 */
export type CellValue = string | number | bigint | Date | null | undefined;

/** A value that is to catch the eye: `error` on red, `odd` on yellow. Written as text, whatever its column. */
export type MarkedValue = { readonly marked: 'error' | 'odd'; readonly text: string };

export function isMarked(value: CellValue | MarkedValue): value is MarkedValue {
  return typeof value === 'object' && value !== null && 'marked' in value;
}

/** Excel cuts a cell off at this many UTF-16 units and calls the file damaged beyond it. */
const LONGEST_TEXT = 32_767;

/** `1` → `A`, `28` → `AB`. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCodePoint(65 + ((column - 1) % 26));
}

/**
 * Text exactly as given: an inline string is never read as a formula, whatever its first character, and the text
 * format keeps it so when a clerk edits the cell. Text over 32,767 characters ends in “…”.
 */
export function textCell(reference: string, style: CellStyle, text: string): string {
  const printable = printableText(text);
  const kept = printable.length > LONGEST_TEXT ? printableText(`${printable.slice(0, LONGEST_TEXT - 1)}…`) : printable;
  if (kept === '') return `<c r="${reference}" s="${style}"/>`;
  // Excel reads _x0041_ in a string as the character of that code, so a literal one needs its underscore escaped.
  const literal = kept.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(literal)}</t></is></c>`;
}

/** One cell of a table by the kind of its column; numbers and dates are real ones, for sums and sorting. */
export function valueCell(reference: string, kind: ColumnKind, value: CellValue | MarkedValue, emphasis: 'plain' | 'total'): string {
  if (isMarked(value)) return textCell(reference, CELL_STYLE.marked[value.marked], value.text);
  const style = CELL_STYLE[emphasis][kind];
  if (value === null || value === undefined) return `<c r="${reference}" s="${style}"/>`;
  const figure = figureOf(kind, value);
  if (figure !== undefined) return `<c r="${reference}" s="${style}"><v>${figure}</v></c>`;
  const isFigure = kind === 'integer' || kind === 'tenths' || kind === 'money';
  return textCell(reference, CELL_STYLE[emphasis][isFigure ? 'wordForFigure' : kind], asText(value));
}

/** Rough width of a value as shown, in half-width columns, for the width of its column. */
export function shownWidth(kind: ColumnKind, value: CellValue | MarkedValue): number {
  if (isMarked(value)) return displayWidth(value.text);
  if (value === null || value === undefined) return 0;
  if (kind === 'date') return 10;
  if (kind === 'dateTime') return 19;
  const figure = figureOf(kind, value);
  // A third more for the separators of thousands.
  if (figure !== undefined) return Math.ceil((figure.length * 4) / 3);
  return Math.max(...asText(value).split('\n').map(displayWidth));
}

function figureOf(kind: ColumnKind, value: Exclude<CellValue, null | undefined>): string | undefined {
  if (kind === 'text') return undefined;
  if (kind === 'date' || kind === 'dateTime') {
    if (typeof value !== 'string' && !(value instanceof Date)) return undefined;
    return excelSerial(value, kind)?.toString();
  }
  if (typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`a ${kind} column takes whole numbers${kind === 'money' ? ' of fen' : kind === 'tenths' ? ' of tenths' : ''}, not ${value}`);
  }
  return withDecimals(BigInt(value), decimals[kind]);
}

/** Fen as yuan, tenths as wholes. */
const decimals = { integer: 0, tenths: 1, money: 2 } as const;

/** Without a floating point on the way. */
function withDecimals(steps: bigint, places: number): string {
  if (places === 0) return steps.toString();
  const digits = (steps < 0n ? -steps : steps).toString().padStart(places + 1, '0');
  return `${steps < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function asText(value: Exclude<CellValue, null | undefined>): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
