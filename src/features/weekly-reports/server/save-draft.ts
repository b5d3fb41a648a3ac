import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { SavedDraft } from '../own-week-views.ts';
import { claimOwnWeek, refuseOwn, refuseStale } from './load-own-week.ts';
import { saveReport } from './store.ts';

/**
 * Keeps what is being typed. Refuses a save that was begun from an older state than the one that is kept.
 * Only the opening of a draft goes to the audit trail: a line for every pause in typing would time people at work.
 */
export async function saveDraft(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.saveDraft>): Promise<SavedDraft> {
  const week = await claimOwnWeek(ctx, params);
  const { report } = week;
  refuseOwn(ctx, week, 'saveDraft');
  refuseStale(report, body.baseRevision);
  const state = report.draft?.state ?? 'writing';
  const revision = report.draftRevision + 1;
  await saveReport(ctx, {
    ...report,
    draftRevision: revision,
    draft: {
      state,
      content: body.content,
      savedAt: ctx.now,
      savedBy: ctx.actor.name,
      handBackNote: report.draft?.handBackNote ?? '',
      correctionReason: report.draft?.correctionReason ?? '',
    },
  });
  if (!report.draft) {
    await ctx.audit({ action: 'weekly-report.draft-opened', subject: { type: 'weeklyReport', id: report.reportId } });
  }
  return { state, revision, savedAt: ctx.now.toISOString() };
}
