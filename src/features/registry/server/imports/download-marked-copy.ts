import { buffer } from 'node:stream/consumers';
import { RefusedError, refuseIf } from '../../../../kernel/refusal.ts';
import type { InputOf } from '../../../../kernel/endpoint.ts';
import type { Messages } from '../../../../kernel/language.ts';
import { translatorFor } from '../../../../kernel/translate.ts';
import { spreadsheetBytes, type SheetCopy } from '../../../../platform/documents/spreadsheet.ts';
import type { FileAnswer } from '../../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { markedSheet, type MarkedRow } from '../../documents/marked-workbook.ts';
import type * as contract from '../../imports/contract.ts';
import { reasonOfIssue } from '../../imports/issue-reason.ts';
import { importMessages } from '../../imports/messages.ts';
import { maySeeValues } from '../../imports/policy.ts';
import { cellAddress, textOf, type SheetRow } from '../../imports/sheet.ts';
import { registryMessages } from '../../messages.ts';
import { workbookAnswer } from './download-template.ts';
import type { ImportRow } from './import-store.ts';
import { getImport } from './load-import.ts';
import { openRows } from './sealed-rows.ts';
import { findChunk, listRowResultsBetween, listSheets } from './stage-store.ts';

const messages = { ...registryMessages, ...importMessages };

/** The file's own sheets, each cell in its place, with what is wrong marked and said: for whoever sent it, as long as its rows are kept. */
export async function downloadMarkedCopy(ctx: UseCaseContext, { params }: InputOf<typeof contract.downloadMarkedCopy>): Promise<FileAnswer> {
  const row = await getImport(ctx, params.importId);
  if (!maySeeValues(ctx.actor, row)) throw new RefusedError('forbidden', [{ code: 'registry-import.sender-only' }]);
  const { mapping } = row;
  refuseIf(row.stageUntil === null || !mapping || row.counts === null ? [{ code: 'registry-import.rows-gone' }] : []);
  if (!mapping) throw new RefusedError('conflict', [{ code: 'registry-import.rows-gone' }]);
  const t = translatorFor(messages, ctx.language);
  const sheets: SheetCopy[] = [];
  for (const { sheet, name, merged } of (await listSheets(ctx, row.importId)).filter(({ isHidden }) => !isHidden)) {
    const headerRow = mapping.sheets.includes(sheet) ? mapping.header.last : 0;
    sheets.push(markedSheet({
      name,
      headerRow,
      lastColumn: merged.reduce((last, [, , , right]) => Math.max(last, right), await lastColumnOf(ctx, row, sheet)),
      merged,
      standingHeading: t('registry-import.marked-standing'),
      reasonHeading: t('registry-import.marked-reason'),
      rows: markedRows(ctx, row, { sheet, after: headerRow === 0 ? Infinity : headerRow }),
    }));
  }
  const body = await buffer(spreadsheetBytes({ creator: 'Jiedui', sheets }));
  return workbookAnswer(`${row.fileName.replace(/\.\w+$/, '')}（标注）.xlsx`, body);
}

/** Where the sheet ends on the right: what was found must not cover anything of it. */
async function lastColumnOf(ctx: UseCaseContext, row: ImportRow, sheet: number): Promise<number> {
  let last = 0;
  for await (const { cells } of rowsOf(ctx, row, sheet)) for (const { column } of cells) last = Math.max(last, column);
  return last;
}

async function* rowsOf(ctx: UseCaseContext, { importId }: ImportRow, sheet: number): AsyncGenerator<SheetRow, void> {
  for (let number = 0; ; number += 1) {
    const chunk = await findChunk(ctx, importId, sheet, number);
    if (!chunk) return;
    yield* await openRows(ctx.secrets, importId, chunk);
  }
}

async function* markedRows(ctx: UseCaseContext, { importId, kind, mapping }: ImportRow, { sheet, after }: { sheet: number; after: number }): AsyncGenerator<MarkedRow, void> {
  const say = translatorFor<Messages>(messages, ctx.language);
  for (let number = 0; ; number += 1) {
    const chunk = await findChunk(ctx, importId, sheet, number);
    if (!chunk) return;
    const results = new Map((await listRowResultsBetween(ctx, importId, chunk)).map((result) => [result.row, result]));
    for (const row of await openRows(ctx.secrets, importId, chunk)) {
      const result = results.get(row.row);
      if (row.row <= after || !result) {
        yield { row };
        continue;
      }
      const marks = new Map<number, 'error' | 'odd'>();
      for (const { column, weight } of result.issues) if (marks.get(column ?? 0) !== 'error') marks.set(column ?? 0, weight);
      const reasons = result.issues.map((issue) => {
        const { column } = issue;
        const text = textOf(row.cells.find((cell) => cell.column === column)?.value);
        const { code, params } = reasonOfIssue(issue, { kind, mapping, text });
        const sentence = say(code, params);
        return column === null ? sentence : `${cellAddress(column, row.row)} ${sentence}`;
      });
      yield { row, found: { marks, reasons: reasons.join('\n'), standing: say(`registry-import.standing-${result.standing}`) } };
    }
  }
}
