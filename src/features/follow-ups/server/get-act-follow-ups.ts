import type { InputOf } from '../../../kernel/endpoint.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { linesOf } from '../../assistance/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { mayAnswerFollowUp } from '../policy.ts';
import { dueDays, stepsOf } from '../schedule.ts';
import type { ActFollowUps, FollowUpAnswer } from '../views.ts';
import { answersToQuestion, countingAnswers } from './due-questions.ts';
import { loadQuestion, type LoadedQuestion } from './load-question.ts';
import { namesOfHouseholds, type NamesOf } from './names.ts';
import type { StoredAnswer } from './store.ts';

/** What the village says of an act after 30, 60 and 90 days, for everybody who may read the act. */
export async function getActFollowUps(ctx: UseCaseContext, { params }: InputOf<typeof contract.getActFollowUps>): Promise<ActFollowUps> {
  return followUpsOf(ctx, await loadQuestion(ctx, params.actId));
}

export async function followUpsOf(ctx: UseCaseContext, { latest, village, receipts, question }: LoadedQuestion): Promise<ActFollowUps> {
  const { actId } = latest.act;
  if (!question) return { actId, acts: [], households: [], steps: [], answers: [], mayAnswer: false };
  const { entries } = question;
  const answers = answersToQuestion(question, await countingAnswers(ctx, entries.map(({ act }) => act.actId), receipts));
  const helped = entries.flatMap(({ act }) => act.householdIds);
  const namesOf = await namesOfHouseholds(ctx, [...helped, ...answers.flatMap(({ householdIds }) => householdIds)]);
  const today = shanghaiDate(ctx.now);
  return {
    actId,
    acts: await linesOf(ctx, entries),
    households: namesOf(helped),
    steps: stepsOf(question, answers, today),
    answers: answers.toReversed().map((answer) => answerView(answer, namesOf)),
    mayAnswer: mayAnswerFollowUp(ctx.actor, village) && today >= (dueDays(question)[0] ?? ''),
  };
}

export function answerView(answer: StoredAnswer, namesOf: NamesOf): FollowUpAnswer {
  const { answerId, holds, reason, householdIds, answeredByName, answeredAt } = answer;
  return { answerId, holds, reason, households: namesOf(householdIds), byName: answeredByName, at: answeredAt.toISOString() };
}
