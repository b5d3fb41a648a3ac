import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { OwnWeekView } from '../own-week-views.ts';
import { ownWeekAfter } from './get-own-week.ts';
import { claimOwnWeek, draftAtRevision, refuseOwn } from './load-own-week.ts';
import { saveReport } from './store.ts';
import { tellOrganization } from './tell-organization.ts';

/** The head hands a draft back with a note, or the reporter takes it back to write on. */
export async function handBackDraft(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.handBackDraft>,
): Promise<OwnWeekView> {
  const week = await claimOwnWeek(ctx, params);
  const { report } = week;
  refuseOwn(ctx, week, 'handBack');
  const draft = draftAtRevision(week, body.revision);
  await saveReport(ctx, { ...report, draft: { ...draft, state: 'writing', handBackNote: body.note } });
  await ctx.audit({ action: 'weekly-report.draft-handed-back', subject: { type: 'weeklyReport', id: report.reportId } });
  if (ctx.actor.role === 'orgHead') {
    await tellOrganization(ctx, report, {
      roles: ['reporter'],
      kind: 'weekly-report.notice-handed-back',
      params: { note: body.note },
    });
  }
  return ownWeekAfter(ctx, params);
}
