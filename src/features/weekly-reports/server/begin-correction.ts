import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { emptyContent, textsOf } from '../content.ts';
import type * as contract from '../contract.ts';
import type { OwnWeekView } from '../own-week-views.ts';
import { ownWeekAfter } from './get-own-week.ts';
import { claimOwnWeek, refuseOwn } from './load-own-week.ts';
import { saveReport } from './store.ts';

/** Opens what was received as a draft of the next version, with a reason; the received one stands until the new one is signed. */
export async function beginCorrection(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.beginCorrection>,
): Promise<OwnWeekView> {
  const week = await claimOwnWeek(ctx, params);
  const { report } = week;
  refuseOwn(ctx, week, 'beginCorrection');
  const reason = body.reason.trim();
  await saveReport(ctx, {
    ...report,
    draftRevision: report.draftRevision + 1,
    draft: {
      state: 'writing',
      content: week.versions[0]?.content ? textsOf(week.versions[0].content) : emptyContent,
      savedAt: ctx.now,
      savedBy: ctx.actor.name,
      handBackNote: '',
      correctionReason: reason,
    },
  });
  await ctx.audit({
    action: 'weekly-report.correction-begun',
    subject: { type: 'weeklyReport', id: report.reportId },
    detail: { ofVersion: report.version },
  });
  return ownWeekAfter(ctx, params);
}
