import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotDecide } from '../policy.ts';
import { refusalsAgainstOffice } from '../rules.ts';
import type { ReportView } from '../views.ts';
import { getReport } from './get-report.ts';
import { loadReceivedReport, receivedSituation } from './load-report.ts';
import { saveReport } from './store.ts';
import { addDecision } from './versions-store.ts';

/** The office accepts that a late answer was held up by the network, or withdraws that. It stays late, and shows as accepted. */
export async function decideOfflineDelay(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.decideOfflineDelay>,
): Promise<ReportView> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const week = await loadReceivedReport(ctx, params.reportId, { forUpdate: true });
  refuseIf(refusalsAgainstOffice(body.accepted ? 'acceptOfflineDelay' : 'withdrawOfflineDelay', receivedSituation(week)));
  const { reportId, version } = week.report;
  const reason = body.reason.trim();
  await saveReport(ctx, { ...week.report, offlineDelayAccepted: body.accepted });
  await addDecision(ctx, {
    reportId,
    version,
    kind: body.accepted ? 'offlineDelayAccepted' : 'offlineDelayWithdrawn',
    reason,
  });
  await ctx.audit({
    action: body.accepted ? 'weekly-report.offline-delay-accepted' : 'weekly-report.offline-delay-withdrawn',
    subject: { type: 'weeklyReport', id: reportId },
    detail: { version },
  });
  return getReport(ctx, { params });
}
