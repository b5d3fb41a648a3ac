import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { buildOfficialDocument } from '../../../platform/documents/official-document.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { downloadBulletin as endpoint } from '../contract.ts';
import { bulletinOf } from '../documents/bulletin.ts';
import { whyNotDecide } from '../policy.ts';
import { weekForPapers } from './week-for-papers.ts';

/** 简报 (.docx) of a week, for distribution or for the office itself. */
export async function downloadBulletin(ctx: UseCaseContext, { params, query }: InputOf<typeof endpoint>): Promise<FileAnswer> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const week = await weekForPapers(ctx, params);
  const copy = query.copy === 'office' ? '（内部）' : '';
  return new FileAnswer({
    filename: `${week.campaignName}简报-第${week.weekNumber}期${copy}.docx`,
    contentType: endpoint.file ?? '',
    body: await buildOfficialDocument(bulletinOf(week, query.copy)),
  });
}
