import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { ActConfirmation } from '../views.ts';
import { keepAnswer } from './keep-answer.ts';
import { loadActToAnswer, refusalsAgainstAnswer, refusalsAgainstStale } from './load-act.ts';

/** “收到了”, or what did not arrive: in the receiving side's own account. */
export async function answerAct(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.answerAct>): Promise<ActConfirmation> {
  const { revision, householdId, received, reason } = body;
  const loaded = await loadActToAnswer(ctx, params.actId);
  refuseIf(refusalsAgainstAnswer(loaded, revision, householdId));
  refuseIf(refusalsAgainstStale(loaded, revision));
  refuseIf(!received && reason === '' ? [{ code: 'confirmations.reason-missing', at: 'body.reason' }] : [], 'invalid');
  return keepAnswer(ctx, loaded, { revision, householdId, way: 'account', received, reason: received ? '' : reason });
}
