import { fieldsOf, type FieldCode, type ImportKind } from './fields.ts';
import { textOf, type SheetRow } from './sheet.ts';

/** The headings of a table: one row, or several of which the upper ones group the lower ones. */
export interface HeaderRows {
  first: number;
  last: number;
}

/** One column with its heading as people see it: 家庭成员/姓名. */
export interface Heading {
  column: number;
  heading: string;
}

/** Without blanks, marks of duty and the unit in brackets, so that 证件号码 * and 证件号码（必填） are one. */
export function plainHeading(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/[\s*★☆#:]/gu, '')
    .replaceAll(/\((?:单位:?)?(?:元|万元|元\/年|户|人|公里|km|必填|选填|岁|年)\)/giu, '')
    .toLowerCase();
}

/** Money of such a column is in 万元. */
export function isInTenThousands(heading: string): boolean {
  return /万元/.test(heading.normalize('NFKC'));
}

const known: Readonly<Record<ImportKind, ReadonlyMap<string, FieldCode>>> = { households: namesOf('households'), villages: namesOf('villages') };

function namesOf(kind: ImportKind): Map<string, FieldCode> {
  // Of a name that two fields claim, the first keeps it.
  const entries = fieldsOf[kind].flatMap(({ code, name, otherNames }) => [name['zh-CN'], name.en, ...otherNames].map((each) => [plainHeading(each), code] as const));
  return new Map(entries.toReversed());
}

/** The field that a heading names, by our own names and those of real sheets; grouped headings by their last part first. */
export function fieldOfHeading(kind: ImportKind, heading: string): FieldCode | undefined {
  const last = heading.split('/').at(-1) ?? '';
  return known[kind].get(plainHeading(last)) ?? known[kind].get(plainHeading(heading.replaceAll('/', '')));
}

const searched = 30;

/**
 * Where the headings stand: notes and titles above the table are passed over. The row with most known headings wins;
 * a row above it that is merged over several of its columns belongs to it.
 */
export function findHeaderRows(kind: ImportKind, rows: readonly SheetRow[], merged: readonly (readonly number[])[]): HeaderRows | undefined {
  const score = ({ cells }: SheetRow) => new Set(cells.flatMap(({ value }) => fieldOfHeading(kind, textOf(value)) ?? [])).size;
  let best: { row: number; known: number } | undefined;
  for (const row of rows.slice(0, searched)) {
    const known = score(row);
    if (known >= 2 && known > (best?.known ?? 0)) best = { row: row.row, known };
  }
  if (!best) return undefined;
  const { row } = best;
  return { first: isGroup(rows.find((each) => each.row === row - 1), merged) ? row - 1 : row, last: below(kind, row, rows, merged) };
}

/** Headings that are merged over several columns and fewer than those below. */
function isGroup(above: SheetRow | undefined, merged: readonly (readonly number[])[]): boolean {
  if (!above || above.cells.length < 2) return false;
  return merged.some(([top, left, bottom, right]) => top !== undefined && top === above.row && bottom === above.row && left !== undefined && right !== undefined && right > left);
}

/** A second row of headings under the first: only where the first has cells merged over columns, and the second knows more. */
function below(kind: ImportKind, row: number, rows: readonly SheetRow[], merged: readonly (readonly number[])[]): number {
  const next = rows.find((each) => each.row === row + 1);
  const hasGroups = merged.some(([top, left = 0, bottom, right = 0]) => top === row && bottom === row && right > left);
  const goesDown = merged.some(([top, , bottom = 0]) => top === row && bottom > row);
  if (!next || !(hasGroups || goesDown)) return row;
  return next.cells.some(({ value }) => fieldOfHeading(kind, textOf(value)) !== undefined) ? row + 1 : row;
}

/** The heading of each column, grouped ones joined from top to bottom. */
export function headingsOf(rows: readonly SheetRow[], { first, last }: HeaderRows, merged: readonly (readonly number[])[]): Heading[] {
  const parts = new Map<number, string[]>();
  for (const row of rows) {
    if (row.row < first || row.row > last) continue;
    for (const { column, value } of row.cells) {
      const text = textOf(value).replaceAll(/\s+/gu, '');
      const range = merged.find(([top, left]) => top === row.row && left === column);
      const right = range?.[3] ?? column;
      for (let each = column; each <= right; each += 1) {
        const known = parts.get(each) ?? [];
        if (text !== '' && known.at(-1) !== text) parts.set(each, [...known, text]);
      }
    }
  }
  return [...parts].map(([column, texts]) => ({ column, heading: texts.join('/') })).toSorted((a, b) => a.column - b.column);
}

/** Whether another file has the same headings: then the mapping of the last one is proposed. */
export function headingsSignature(headings: readonly Heading[]): string {
  return headings.map(({ column, heading }) => `${column}:${plainHeading(heading)}`).join('|').slice(0, 4000);
}
