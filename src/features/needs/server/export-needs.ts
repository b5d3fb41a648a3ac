import { Readable } from 'node:stream';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import { spreadsheetBytes } from '../../../platform/documents/spreadsheet.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { exportNeeds as endpoint } from '../contract.ts';
import { needsWorkbook } from '../documents/needs-workbook.ts';
import { refuseOthersPlaces } from './load-need.ts';
import { pageOfNeeds } from './views.ts';

/** More rows than any county has open; beyond it the reader narrows the filters. */
const mostRows = 20_000;

/** 困难和需求清单 (.xlsx) by the filters of the list. */
export async function exportNeeds(ctx: UseCaseContext, { query }: InputOf<typeof endpoint>): Promise<FileAnswer> {
  await refuseOthersPlaces(ctx, query);
  const { lines, next } = await pageOfNeeds(ctx, query, { size: mostRows });
  const today = shanghaiDate(ctx.now);
  return new FileAnswer({
    filename: `困难和需求清单-${today}.xlsx`,
    contentType: endpoint.file ?? '',
    body: Readable.from(spreadsheetBytes(needsWorkbook(lines, { madeBy: ctx.actor.name, madeAt: ctx.now, isCut: next !== undefined })), {
      objectMode: false,
    }),
  });
}
