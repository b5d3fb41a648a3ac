import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { emptyContent, textsOf } from '../content.ts';
import type * as contract from '../contract.ts';
import { weeklyReportReturned } from '../events.ts';
import { whyNotDecide } from '../policy.ts';
import { refusalsAgainstOffice, refusalsAgainstVersion } from '../rules.ts';
import type { ReportView } from '../views.ts';
import { getReport } from './get-report.ts';
import { loadReceivedReport, receivedSituation } from './load-report.ts';
import { saveReport } from './store.ts';
import { tellOrganization } from './tell-organization.ts';
import { addDecision } from './versions-store.ts';

/**
 * The office sends a version back with a reason. The version is kept; the organization finds it opened as the draft of the
 * next. A correction that it had already begun is left as it is.
 */
export async function returnReport(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.returnReport>): Promise<ReportView> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const week = await loadReceivedReport(ctx, params.reportId, { forUpdate: true });
  const { report, versions } = week;
  refuseIf(refusalsAgainstVersion(body.version, receivedSituation(week)));
  refuseIf(refusalsAgainstOffice('return', receivedSituation(week)));
  const { reportId, version, campaignId, organizationId, dueDate } = report;
  const reason = body.reason.trim();
  const reopened = {
    state: 'writing' as const,
    content: versions[0]?.content ? textsOf(versions[0].content) : emptyContent,
    savedAt: ctx.now,
    savedBy: ctx.actor.name,
    handBackNote: '',
    correctionReason: reason,
  };
  await saveReport(ctx, {
    ...report,
    reviewState: 'returned',
    ...(report.draft ? {} : { draft: reopened, draftRevision: report.draftRevision + 1 }),
  });
  await addDecision(ctx, { reportId, version, kind: 'returned', reason });
  await ctx.audit({
    action: 'weekly-report.returned',
    subject: { type: 'weeklyReport', id: reportId },
    detail: { version },
  });
  await ctx.record(weeklyReportReturned({ campaignId, organizationId, dueDate, reportId, version }));
  await tellOrganization(ctx, report, {
    roles: ['orgHead', 'reporter'],
    kind: 'weekly-report.notice-returned',
    params: { reason },
  });
  return getReport(ctx, { params });
}
