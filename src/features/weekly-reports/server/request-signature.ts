import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { figuresOf } from '../figures.ts';
import { refusalsAgainstSubmission } from '../submission.ts';
import type { OwnWeekView } from '../own-week-views.ts';
import { actsOfWeek } from './acts-of-week.ts';
import { ownWeekAfter } from './get-own-week.ts';
import { claimOwnWeek, refuseOwn, wordsAtRevision } from './load-own-week.ts';
import { saveReport } from './store.ts';
import { tellOrganization } from './tell-organization.ts';
import { findEarlierWords } from './versions-store.ts';

/** Hands a complete draft to the head; what is missing is told to the reporter now, not to the head later. */
export async function requestSignature(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.requestSignature>,
): Promise<OwnWeekView> {
  const week = await claimOwnWeek(ctx, params);
  const { report } = week;
  refuseOwn(ctx, week, 'requestSignature');
  const draft = wordsAtRevision(ctx, week, body.revision);
  const { acts } = await actsOfWeek(ctx, week);
  const earlier = await findEarlierWords(ctx, report);
  refuseIf(refusalsAgainstSubmission(draft.content, figuresOf(acts.map(({ act }) => act)), earlier?.texts), 'invalid');
  const draftRevision = report.draft ? report.draftRevision : report.draftRevision + 1;
  // The head reads when it came and from whom; its words may have been saved hours before.
  const handed = { savedAt: ctx.now, savedBy: ctx.actor.name };
  await saveReport(ctx, { ...report, draftRevision, draft: { ...draft, ...handed, state: 'awaitingSignature', handBackNote: '' } });
  await ctx.audit({ action: 'weekly-report.signature-requested', subject: { type: 'weeklyReport', id: report.reportId } });
  if (ctx.actor.role !== 'orgHead') {
    await tellOrganization(ctx, report, { roles: ['orgHead'], kind: 'weekly-report.notice-awaiting-signature' });
  }
  return ownWeekAfter(ctx, params);
}
