import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { weeklyReportAccepted } from '../events.ts';
import { whyNotDecide } from '../policy.ts';
import { refusalsAgainstOffice, refusalsAgainstVersion } from '../rules.ts';
import type { ReportView } from '../views.ts';
import { getReport } from './get-report.ts';
import { loadReceivedReport, receivedSituation } from './load-report.ts';
import { saveReport } from './store.ts';
import { tellOrganization } from './tell-organization.ts';
import { addDecision } from './versions-store.ts';

/** The office accepts the version that it has read. */
export async function acceptReport(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.acceptReport>): Promise<ReportView> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const week = await loadReceivedReport(ctx, params.reportId, { forUpdate: true });
  const { report } = week;
  refuseIf(refusalsAgainstVersion(body.version, receivedSituation(week)));
  refuseIf(refusalsAgainstOffice('accept', receivedSituation(week)));
  const { reportId, version, campaignId, organizationId, dueDate } = report;
  await saveReport(ctx, { ...report, reviewState: 'accepted' });
  await addDecision(ctx, { reportId, version, kind: 'accepted', reason: body.note.trim() });
  await ctx.audit({ action: 'weekly-report.accepted', subject: { type: 'weeklyReport', id: reportId }, detail: { version } });
  await ctx.record(weeklyReportAccepted({ campaignId, organizationId, dueDate, reportId, version }));
  await tellOrganization(ctx, report, { roles: ['reporter'], kind: 'weekly-report.notice-accepted' });
  return getReport(ctx, { params });
}
