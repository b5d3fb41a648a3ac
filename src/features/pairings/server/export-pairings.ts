import { Readable } from 'node:stream';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import { spreadsheetBytes } from '../../../platform/documents/spreadsheet.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { exportPairings as endpoint } from '../contract.ts';
import { pairingsWorkbook } from '../documents/pairings-workbook.ts';
import { countyNameOf } from './pairing-views.ts';
import { listPairings } from './list-pairings.ts';

/** 结对情况表 (.xlsx), of what the asker sees, or of one village of it. */
export async function exportPairings(ctx: UseCaseContext, { query }: InputOf<typeof endpoint>): Promise<FileAnswer> {
  const book = pairingsWorkbook(await listPairings(ctx, { query }), { countyName: await countyNameOf(ctx), at: ctx.now });
  return new FileAnswer({
    filename: `结对情况表-${shanghaiDate(ctx.now)}.xlsx`,
    contentType: endpoint.file ?? '',
    body: Readable.from(spreadsheetBytes(book), { objectMode: false }),
  });
}
