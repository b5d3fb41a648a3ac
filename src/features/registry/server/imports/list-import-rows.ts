import type { InputOf, ResponseOf } from '../../../../kernel/endpoint.ts';
import type { Language } from '../../../../kernel/language.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type * as contract from '../../imports/contract.ts';
import type { ImportRowView } from '../../imports/contract.ts';
import { fieldOf, type FieldCode } from '../../imports/fields.ts';
import { reasonOfIssue } from '../../imports/issue-reason.ts';
import type { Mapping } from '../../imports/mapping.ts';
import { maySeeValues } from '../../imports/policy.ts';
import { cellAddress, rowHolding, shortened, textOf, type SheetRow } from '../../imports/sheet.ts';
import type { ImportRow } from './import-store.ts';
import { getImport } from './load-import.ts';
import { openRows } from './sealed-rows.ts';
import { findChunkOfRow, listRowResults, listSheets, type RowResult } from './stage-store.ts';

const pageSize = 50;

/** Rows of one list of the preview with what is wrong or odd about them; values only for whoever sent the file. */
export async function listImportRows(ctx: UseCaseContext, { params, query }: InputOf<typeof contract.listImportRows>): Promise<ResponseOf<typeof contract.listImportRows>> {
  const row = await getImport(ctx, params.importId);
  const [sheet, number] = (query.after ?? '').split('.').map(Number);
  const after = query.after === undefined ? null : { sheet: sheet ?? 0, row: number ?? 0 };
  const results = await listRowResults(ctx, row.importId, { list: query.list, after, limit: pageSize + 1 });
  const page = results.slice(0, pageSize);
  const last = page.at(-1);
  const sheets = new Map((await listSheets(ctx, row.importId)).map((each) => [each.sheet, each]));
  const holding = (at: { sheet: number; row: number }, column: number) => ({ sheet: at.sheet, row: rowHolding(column, at.row, sheets.get(at.sheet)?.merged ?? []) });
  const naming = namingFields.flatMap((field) => columnOf(row.mapping, field) ?? []);
  const rows = await readRows(ctx, row.importId, [...page, ...page.flatMap((result) => naming.map((column) => holding(result, column)))]);
  const textAt = (at: RowResult, column: number) => cellOf(rows, at, column) || cellOf(rows, holding(at, column), column);
  const maySee = maySeeValues(ctx.actor, row);
  return {
    rows: page.map((result) =>
      viewOf(result, { row, textAt: (column) => textAt(result, column), sheetName: sheets.get(result.sheet)?.name ?? '', maySee, language: ctx.language }),
    ),
    next: results.length > pageSize && last ? `${last.sheet}.${last.row}` : null,
  };
}

/** By what a row is named; where they are merged over several rows, each is named by the one value. */
const namingFields = ['village', 'name', 'headName'] as const;

function cellOf(rows: ReadonlyMap<string, SheetRow>, at: { sheet: number; row: number }, column: number): string {
  return textOf(rows.get(keyOf(at))?.cells.find((cell) => cell.column === column)?.value);
}

const keyOf = ({ sheet, row }: { sheet: number; row: number }) => `${sheet}.${row}`;

/** The rows of the file behind results, each piece opened once. */
export async function readRows(ctx: UseCaseContext, importId: string, wanted: readonly { sheet: number; row: number }[]): Promise<Map<string, SheetRow>> {
  const found = new Map<string, SheetRow>();
  for (const each of wanted) {
    if (found.has(keyOf(each))) continue;
    const chunk = await findChunkOfRow(ctx, importId, each.sheet, each.row);
    if (!chunk) continue;
    for (const row of await openRows(ctx.secrets, importId, chunk)) found.set(keyOf({ sheet: each.sheet, row: row.row }), row);
  }
  return found;
}

interface Shown {
  row: ImportRow;
  /** What a person reads in the cell of this row. */
  textAt(column: number): string;
  sheetName: string;
  maySee: boolean;
  language: Language;
}

function viewOf(result: RowResult, { row: { kind, mapping }, textAt, sheetName, maySee, language }: Shown): ImportRowView {
  // Which column they are is the sender's word: an ID number may stand in it.
  const textIn = (field: FieldCode) => {
    const column = columnOf(mapping, field);
    const text = column === undefined ? '' : shortened(textAt(column), 60);
    return maySee || text === '' ? text : '***';
  };
  return {
    sheet: result.sheet,
    sheetName,
    row: result.row,
    standing: result.standing,
    village: textIn('village'),
    name: textIn('name') || textIn('headName'),
    issues: result.issues.map((issue) => {
      const { column, weight, blocks } = issue;
      const text = column === null || !maySee ? null : textAt(column);
      const field = mapping?.columns.find((each) => each.column === column)?.field;
      return {
        cell: column === null ? null : cellAddress(column, result.row),
        heading: (field && fieldOf(kind, field)?.name[language]) ?? null,
        value: text === null ? null : shortened(text, 200),
        weight,
        blocks: weight === 'error' || blocks === true,
        reason: reasonOfIssue(issue, { kind, mapping, text }),
      };
    }),
  };
}

function columnOf(mapping: Mapping | null, field: FieldCode): number | undefined {
  return mapping?.columns.find((each) => each.field === field)?.column;
}
