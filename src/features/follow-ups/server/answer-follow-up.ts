import type { BodyOf, InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LedgerEntry } from '../../assistance/ledger.ts';
import type * as contract from '../contract.ts';
import { mayAnswerFollowUp } from '../policy.ts';
import { dueDays, type Question } from '../schedule.ts';
import type { ActFollowUps } from '../views.ts';
import { followUpsOf } from './get-act-follow-ups.ts';
import { loadQuestion, noSuchAct, whyNotAsked } from './load-question.ts';
import type { Receipts } from './questions-about.ts';
import { addAnswer } from './store.ts';

/** “仍有效”, or what is gone: in the receiving side’s own account. Answers add, and may be given again when things change. */
export async function answerFollowUp(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.answerFollowUp>): Promise<ActFollowUps> {
  const loaded = await loadQuestion(ctx, params.actId);
  const { village, question } = loaded;
  if (!mayAnswerFollowUp(ctx.actor, village)) throw noSuchAct();
  if (!question) throw new RefusedError('conflict', [{ code: `follow-ups.${whyNotAsked(loaded)}` }]);
  const [firstDue = ''] = dueDays(question);
  refuseIf(shanghaiDate(ctx.now) < firstDue ? [{ code: 'follow-ups.not-yet', params: { dueOn: firstDue } }] : []);
  refuseIf(refusalsAgainstStale(question, loaded.receipts, body.seen));
  refuseIf(refusalsAgainstContent(question, body), 'invalid');
  const { holds } = body;
  const said = holds ? { reason: '', householdIds: [] } : { reason: body.reason, householdIds: [...new Set(body.householdIds)] };
  const acts = question.entries.map(({ act, organizationId }) => ({
    actId: act.actId,
    revision: body.seen.find(({ actId }) => actId === act.actId)?.revision ?? 0,
    organizationId,
    villageId: act.villageId,
  }));
  await addAnswer(ctx, acts, { holds, ...said });
  await ctx.audit({
    action: holds ? 'follow-up.holds' : 'follow-up.ended',
    subject: { type: 'act', id: params.actId },
    detail: { acts: acts.map(({ actId, revision }) => ({ actId, revision })), households: said.householdIds.length },
  });
  return followUpsOf(ctx, loaded);
}

/** The acts of the question are those that were on the screen, and what was received is what stood there. */
function refusalsAgainstStale(
  { entries }: Question<LedgerEntry>,
  receipts: Receipts,
  seen: BodyOf<typeof contract.answerFollowUp>['seen'],
): Refusal[] {
  const isAsSeen =
    new Set(seen.map(({ actId }) => actId)).size === entries.length &&
    entries.every(({ act, revision }) => seen.some((one) => one.actId === act.actId && one.revision >= (receipts.get(act.actId)?.askedFrom ?? 1) && one.revision <= revision));
  return isAsSeen ? [] : [{ code: 'follow-ups.changed-meanwhile' }];
}

function refusalsAgainstContent({ entries }: Question<LedgerEntry>, { holds, reason, householdIds }: InputOf<typeof contract.answerFollowUp>['body']): Refusal[] {
  if (holds) return [];
  const helped = new Set(entries.flatMap(({ act }) => act.householdIds));
  return [
    ...(reason === '' ? [{ code: 'follow-ups.reason-missing', at: 'body.reason' }] : []),
    ...(householdIds.every((householdId) => helped.has(householdId)) ? [] : [{ code: 'follow-ups.not-its-household', at: 'body.householdIds' }]),
  ];
}
