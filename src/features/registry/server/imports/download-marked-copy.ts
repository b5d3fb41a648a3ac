import { buffer } from 'node:stream/consumers';
import { RefusedError, refuseIf } from '../../../../kernel/refusal.ts';
import type { InputOf } from '../../../../kernel/endpoint.ts';
import type { Messages } from '../../../../kernel/language.ts';
import { translatorFor } from '../../../../kernel/translate.ts';
import { spreadsheetBytes } from '../../../../platform/documents/spreadsheet.ts';
import type { FileAnswer } from '../../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { markedWorkbook, type MarkedRow } from '../../documents/marked-workbook.ts';
import type * as contract from '../../imports/contract.ts';
import { headingsOf } from '../../imports/headings.ts';
import { reasonOfIssue } from '../../imports/issue-reason.ts';
import { importMessages } from '../../imports/messages.ts';
import { maySeeValues } from '../../imports/policy.ts';
import { cellAddress, textOf } from '../../imports/sheet.ts';
import { registryMessages } from '../../messages.ts';
import { workbookAnswer } from './download-template.ts';
import type { ImportRow } from './import-store.ts';
import { getImport } from './load-import.ts';
import { openRows } from './sealed-rows.ts';
import { findChunk, listRowResultsBetween, listSheets } from './stage-store.ts';

const messages = { ...registryMessages, ...importMessages };

/** The file's own rows, with what is wrong marked and said: for whoever sent it, as long as its rows are kept. */
export async function downloadMarkedCopy(ctx: UseCaseContext, { params }: InputOf<typeof contract.downloadMarkedCopy>): Promise<FileAnswer> {
  const row = await getImport(ctx, params.importId);
  if (!maySeeValues(ctx.actor, row)) throw new RefusedError('forbidden', [{ code: 'registry-import.sender-only' }]);
  const { mapping } = row;
  refuseIf(row.stageUntil === null || !mapping || row.counts === null ? [{ code: 'registry-import.rows-gone' }] : []);
  if (!mapping) throw new RefusedError('conflict', [{ code: 'registry-import.rows-gone' }]);
  const t = translatorFor(messages, ctx.language);
  const sheets = (await listSheets(ctx, row.importId)).filter(({ sheet }) => mapping.sheets.includes(sheet));
  const headingRows = await firstRows(ctx, row, sheets[0]?.sheet ?? 0);
  const marked = sheets.map(({ sheet, name, merged }) => ({
    name,
    rowHeading: t('registry-import.marked-row'),
    standingHeading: t('registry-import.marked-standing'),
    reasonHeading: t('registry-import.marked-reason'),
    headings: new Map(headingsOf(headingRows, mapping.header, merged).map(({ column, heading }) => [column, heading])),
    rows: markedRows(ctx, row, { sheet, after: mapping.header.last }),
  }));
  const body = await buffer(spreadsheetBytes(markedWorkbook(marked, [t('registry-import.marked-note')])));
  return workbookAnswer(`${row.fileName.replace(/\.\w+$/, '')}（标注）.xlsx`, body);
}

async function firstRows(ctx: UseCaseContext, { importId }: ImportRow, sheet: number) {
  const chunk = await findChunk(ctx, importId, sheet, 0);
  return chunk ? openRows(ctx.secrets, importId, chunk) : [];
}

async function* markedRows(ctx: UseCaseContext, { importId, kind, mapping }: ImportRow, { sheet, after }: { sheet: number; after: number }): AsyncGenerator<MarkedRow, void> {
  const say = translatorFor<Messages>(messages, ctx.language);
  for (let number = 0; ; number += 1) {
    const chunk = await findChunk(ctx, importId, sheet, number);
    if (!chunk) return;
    const results = new Map((await listRowResultsBetween(ctx, importId, chunk)).map((result) => [result.row, result]));
    for (const row of await openRows(ctx.secrets, importId, chunk)) {
      const result = results.get(row.row);
      if (row.row <= after || !result) continue;
      const marks = new Map<number, 'error' | 'odd'>();
      for (const { column, weight } of result.issues) if (marks.get(column ?? 0) !== 'error') marks.set(column ?? 0, weight);
      const reasons = result.issues.map((issue) => {
        const { column } = issue;
        const text = textOf(row.cells.find((cell) => cell.column === column)?.value);
        const { code, params } = reasonOfIssue(issue, { kind, mapping, text });
        const sentence = say(code, params);
        return column === null ? sentence : `${cellAddress(column, row.row)} ${sentence}`;
      });
      yield { row, marks, reasons: reasons.join('\n'), standing: say(`registry-import.standing-${result.standing}`) };
    }
  }
}
