import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { entriesById } from '../../assistance/server/public-reads.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotSign } from '../policy.ts';
import { textsOf } from '../content.ts';
import { figuresOf } from '../figures.ts';
import { refusalsAgainstMark, refusalsAgainstSubmission } from '../submission.ts';
import type { Receipt } from '../views.ts';
import { ledgerOfWeek, markOfActs } from './ledger-of-week.ts';
import { claimOwnWeekToAnswer, refuseOwn, surroundingsOf, wordsAtRevision } from './load-own-week.ts';
import { receiptOf } from './receipt-view.ts';
import { receiveVersion } from './receive-version.ts';
import { findEarlierWords } from './versions-store.ts';

/**
 * The head signs and thereby submits, in one act. What is signed is the revision that the head has seen, with the acts that the
 * head has seen: it freezes figures, acts and what was composed from them. Signing the same
 * revision again, from a second device too, gives the same receipt.
 */
export async function signReport(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.signReport>): Promise<Receipt> {
  const week = await claimOwnWeekToAnswer(ctx, params);
  refuseIf(whyNotSign(ctx.actor), 'forbidden');
  const signed = week.versions.find(({ kind, draftRevision }) => kind === 'report' && draftRevision === body.revision);
  if (signed) return receiptOf(ctx, week, signed);
  refuseOwn(ctx, week, 'sign');
  const { content } = wordsAtRevision(ctx, week, body.revision);
  const ledger = await ledgerOfWeek(ctx, week, (await surroundingsOf(ctx, week)).villages);
  refuseIf(refusalsAgainstMark(ledger.mark, body.mark));
  const entries = await entriesById(ctx, ledger.acts.map(({ act }) => act.actId));
  // What is bound, counted and told in words was read a moment before: an act changed in between is looked at first, too.
  refuseIf(refusalsAgainstMark(markOfActs(entries), body.mark));
  const acts = entries.map(({ act }) => act);
  const earlier = await findEarlierWords(ctx, week.report);
  refuseIf(refusalsAgainstSubmission(content, figuresOf(acts), earlier?.texts), 'invalid');
  return receiveVersion(ctx, week, {
    kind: 'report',
    content: { ...textsOf(content), acts, composed: ledger.composed },
    acts: ledger.acts.map(({ act, revision }) => ({ actId: act.actId, revision })),
    zeroReason: '',
    capturedAt: body.capturedAt,
  });
}
