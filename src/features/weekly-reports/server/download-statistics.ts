import { Readable } from 'node:stream';
import { refuseIf } from '../../../kernel/refusal.ts';
import { spreadsheetBytes } from '../../../platform/documents/spreadsheet.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { downloadStatistics as endpoint } from '../contract.ts';
import { statisticsWorkbook } from '../documents/statistics-workbook.ts';
import { whyNotDecide } from '../policy.ts';
import { giftsOfWeek } from './gifts-of-week.ts';
import type { CountyWeek } from './roll-up-views.ts';
import { weekForPapers } from './week-for-papers.ts';

/** 统计表 (.xlsx) of a week, the office’s copy. */
export async function downloadStatistics(ctx: UseCaseContext, { params }: { params: CountyWeek }): Promise<FileAnswer> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const week = await weekForPapers(ctx, params);
  return new FileAnswer({
    filename: `${week.campaignName}统计表（内部，列单位上报情况）-第${week.weekNumber}周-${params.dueDate}.xlsx`,
    contentType: endpoint.file ?? '',
    body: Readable.from(spreadsheetBytes(statisticsWorkbook(week, await giftsOfWeek(ctx, params), 'office')), { objectMode: false }),
  });
}
