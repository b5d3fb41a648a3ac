import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotSign } from '../policy.ts';
import { contentToSign, refusalsAgainstSubmission } from '../submission.ts';
import type { Receipt } from '../views.ts';
import { claimOwnWeekToAnswer, draftAtRevision, refuseOwn, surroundingsOf } from './load-own-week.ts';
import { receiptOf } from './receipt-view.ts';
import { receiveVersion } from './receive-version.ts';

/**
 * The head signs and thereby submits, in one act. What is signed is the revision that the head has seen. Signing the same
 * revision again, from a second device too, gives the same receipt.
 */
export async function signReport(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.signReport>): Promise<Receipt> {
  const week = await claimOwnWeekToAnswer(ctx, params);
  refuseIf(whyNotSign(ctx.actor), 'forbidden');
  const signed = week.versions.find(({ kind, draftRevision }) => kind === 'report' && draftRevision === body.revision);
  if (signed) return receiptOf(ctx, week, signed);
  refuseOwn(ctx, week, 'sign');
  const { content } = draftAtRevision(week, body.revision);
  refuseIf(refusalsAgainstSubmission(content, await surroundingsOf(ctx, week), ctx.now), 'invalid');
  return receiveVersion(ctx, week, {
    kind: 'report',
    content: contentToSign(content),
    zeroReason: '',
    capturedAt: body.capturedAt,
  });
}
