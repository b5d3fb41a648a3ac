import { isReceivedReport } from '../../weekly-reports/server/public-reads.ts';
import { taxonomyOfCounty } from '../../organizations/server/public-reads.ts';
import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotJudge } from '../policy.ts';
import { failuresOf } from './failures-store.ts';
import { listHints } from './store.ts';

/** The hints of a report's latest version, each with its evidence and what was decided on it. */
export async function listReportHints(
  ctx: UseCaseContext,
  { params }: InputOf<typeof contract.listReportHints>,
): Promise<ResponseOf<typeof contract.listReportHints>> {
  refuseIf(whyNotJudge(ctx.actor), 'forbidden');
  if (!(await isReceivedReport(ctx, params.reportId))) throw new RefusedError('notFound', [{ code: 'weekly-report.not-found' }]);
  const { version, hints } = await listHints(ctx, params.reportId);
  const failure = (await failuresOf(ctx, [params.reportId])).at(-1);
  const failedSince = failure && failure.version > (version ?? 0) ? failure.failedSince.toISOString() : null;
  const spokenOf = new Set(hints.flatMap(({ hint }) => (hint.kind === 'outsideMeans' ? hint.capabilities : [])));
  const taxonomy = spokenOf.size === 0 ? [] : await taxonomyOfCounty(ctx);
  const named = taxonomy.filter(({ capability }) => spokenOf.has(capability)).map(({ capability, name }) => [capability, name]);
  return { version, failedSince, hints, capabilityNames: Object.fromEntries(named) as Record<string, { 'zh-CN': string; en: string }> };
}
