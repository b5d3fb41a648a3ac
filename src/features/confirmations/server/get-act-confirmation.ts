import { belongsToOrganization } from '../../../kernel/actor.ts';
import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { namesToRead } from '../../coverage/server/public-reads.ts';
import { householdsById } from '../../registry/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { mayAnswerFor } from '../policy.ts';
import { isCodeHeard, partsOf, partStateOf, receiptStateOf } from '../receipt.ts';
import type { ActConfirmation, AnswerView } from '../views.ts';
import { loadAct, type LoadedAct } from './load-act.ts';
import { answersTo, type StoredAnswer } from './store.ts';

/** What the receiving side says of an act, for everybody who may read the act. */
export async function getActConfirmation(
  ctx: UseCaseContext,
  { params }: InputOf<typeof contract.getActConfirmation>,
): Promise<ActConfirmation> {
  return confirmationOf(ctx, await loadAct(ctx, params.actId));
}

export async function confirmationOf(ctx: UseCaseContext, { latest, village, askedFrom }: LoadedAct): Promise<ActConfirmation> {
  const { act, revision, withdrawn, organizationId } = latest;
  const answers = await answersTo(ctx, [act.actId]);
  const parts = partsOf(act);
  const ids = [...parts, ...answers.map(({ householdId }) => householdId)].filter((id) => id !== null);
  const households = await householdsById(ctx, ids);
  const readable = await namesToRead(ctx, [...households.values()]);
  const nameOf = (householdId: string | null) => {
    const household = householdId === null ? undefined : households.get(householdId);
    return householdId === null ? village.name : household ? readable(household, household.headName ?? '') : '';
  };
  const newestFirst = answers.toReversed();
  return {
    actId: act.actId,
    day: act.date,
    revision,
    withdrawn,
    state: receiptStateOf(act, answers, askedFrom),
    parts: parts.map((householdId) => ({
      householdId,
      name: nameOf(householdId),
      state: partStateOf(householdId, answers, askedFrom),
      isCodeHeard: isCodeHeard(householdId, answers),
      answers: newestFirst.filter((answer) => answer.householdId === householdId).map((answer) => viewOf(answer, askedFrom)),
    })),
    earlier: newestFirst
      .filter(({ householdId }) => !parts.includes(householdId))
      .map((answer) => ({ ...viewOf(answer, askedFrom), name: nameOf(answer.householdId) })),
    mayAnswer: !withdrawn && mayAnswerFor(ctx.actor, village),
    maySendCode: !withdrawn && act.householdIds.length > 0 && belongsToOrganization(ctx.actor, organizationId),
  };
}

function viewOf(answer: StoredAnswer, askedFrom: number): AnswerView {
  const { way, received, reason, witnessName, witnessedOn, witnessedHow, answeredByName, answeredAt, capturedAt, revision } = answer;
  return {
    way,
    received,
    reason,
    witness: witnessName === null ? null : { name: witnessName, on: witnessedOn ?? '', how: witnessedHow ?? '' },
    byName: answeredByName,
    at: answeredAt.toISOString(),
    capturedAt: capturedAt?.toISOString() ?? null,
    isOutdated: revision < askedFrom,
  };
}
