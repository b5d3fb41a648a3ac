import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { ActConfirmation } from '../views.ts';
import { keepAnswer } from './keep-answer.ts';
import { loadActToAnswer, refusalsAgainstAnswer, refusalsAgainstStale } from './load-act.ts';

/** A cadre was there and says so by name (conduct rule 4): for a household without a telephone. */
export async function confirmActByWitness(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.confirmActByWitness>,
): Promise<ActConfirmation> {
  const { revision, householdId, witnessName, witnessedOn, witnessedHow } = body;
  const loaded = await loadActToAnswer(ctx, params.actId);
  refuseIf(refusalsAgainstAnswer(loaded, revision, householdId));
  refuseIf(refusalsAgainstStale(loaded, revision));
  const isPossible = witnessedOn >= loaded.latest.act.date && witnessedOn <= shanghaiDate(ctx.now);
  refuseIf(isPossible ? [] : [{ code: 'confirmations.witnessed-before-act', at: 'body.witnessedOn' }], 'invalid');
  return keepAnswer(ctx, loaded, { revision, householdId, way: 'witness', received: true, witnessName, witnessedOn, witnessedHow });
}
