import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { isEmptyContent } from '../content.ts';
import type * as contract from '../contract.ts';
import type { Receipt } from '../views.ts';
import { actsOfWeek } from './acts-of-week.ts';
import { claimOwnWeekToAnswer, refuseOwn } from './load-own-week.ts';
import { receiptOf } from './receipt-view.ts';
import { receiveVersion } from './receive-version.ts';
import { tellOrganization } from './tell-organization.ts';

/**
 * “本周无进展”: one tap by reporter or head, received at once; the head is told. A second tap gives the same receipt.
 * Refuses to discard what has been written unless that is confirmed, and to say that nothing was done where the ledger says otherwise.
 */
export async function sendZeroReport(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.sendZeroReport>): Promise<Receipt> {
  const week = await claimOwnWeekToAnswer(ctx, params);
  const { report } = week;
  const latest = week.versions[0];
  if (latest?.kind === 'zero' && !report.draft && report.reviewState !== 'returned') return receiptOf(ctx, week, latest);
  refuseOwn(ctx, week, 'sendZero');
  const { acts } = await actsOfWeek(ctx, week);
  if (acts.length > 0) throw new RefusedError('conflict', [{ code: 'weekly-report.zero-with-acts', params: { acts: acts.length } }]);
  if (report.draft && !isEmptyContent(report.draft.content) && !body.discardDraft) {
    throw new RefusedError('conflict', [{ code: 'weekly-report.draft-would-be-lost' }]);
  }
  const receipt = await receiveVersion(ctx, week, {
    kind: 'zero',
    content: null,
    acts: [],
    zeroReason: body.reason.trim(),
    capturedAt: body.capturedAt,
  });
  if (ctx.actor.role !== 'orgHead') {
    await tellOrganization(ctx, report, { roles: ['orgHead'], kind: 'weekly-report.notice-zero-sent' });
  }
  return receipt;
}
