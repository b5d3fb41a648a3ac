import type { InputOf, ResponseOf } from '../../../../kernel/endpoint.ts';
import type { Language } from '../../../../kernel/language.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type * as contract from '../../imports/contract.ts';
import type { ImportRowView } from '../../imports/contract.ts';
import { fieldOf, type FieldCode } from '../../imports/fields.ts';
import { reasonOfIssue } from '../../imports/issue-reason.ts';
import type { Mapping } from '../../imports/mapping.ts';
import { maySeeValues } from '../../imports/policy.ts';
import { cellAddress, shortened, textOf, type SheetRow } from '../../imports/sheet.ts';
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
  const rows = await readRows(ctx, row.importId, page);
  const names = new Map((await listSheets(ctx, row.importId)).map((each) => [each.sheet, each.name]));
  return {
    rows: page.map((result) => viewOf(result, { row, staged: rows.get(keyOf(result)), sheetName: names.get(result.sheet) ?? '', maySee: maySeeValues(ctx.actor, row), language: ctx.language })),
    next: results.length > pageSize && last ? `${last.sheet}.${last.row}` : null,
  };
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
  staged: SheetRow | undefined;
  sheetName: string;
  maySee: boolean;
  language: Language;
}

function viewOf(result: RowResult, { row: { kind, mapping }, staged, sheetName, maySee, language }: Shown): ImportRowView {
  const cells = new Map(staged?.cells.map(({ column, value }) => [column, textOf(value)]));
  // Which column they are is the sender's word: an ID number may stand in it.
  const textIn = (field: FieldCode) => {
    const text = shortened(cells.get(columnOf(mapping, field) ?? -1) ?? '', 60);
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
      const text = column === null || !maySee ? null : (cells.get(column) ?? '');
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
