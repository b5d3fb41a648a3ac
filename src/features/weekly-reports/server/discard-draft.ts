import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { OwnWeekView } from '../own-week-views.ts';
import { ownWeekAfter } from './get-own-week.ts';
import { claimOwnWeek, draftAtRevision, refuseOwn } from './load-own-week.ts';
import { saveReport } from './store.ts';

/** Gives up a draft, of a correction too; what was received stands as it was. */
export async function discardDraft(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.discardDraft>): Promise<OwnWeekView> {
  const week = await claimOwnWeek(ctx, params);
  const { report } = week;
  refuseOwn(ctx, week, 'discardDraft');
  draftAtRevision(week, body.revision);
  await saveReport(ctx, { ...report, draft: undefined, draftRevision: report.draftRevision + 1 });
  await ctx.audit({
    action: 'weekly-report.draft-discarded',
    subject: { type: 'weeklyReport', id: report.reportId },
  });
  return ownWeekAfter(ctx, params);
}
