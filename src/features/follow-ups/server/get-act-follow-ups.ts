import type { InputOf } from '../../../kernel/endpoint.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { linesOf } from '../../assistance/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { mayAnswerFollowUp } from '../policy.ts';
import { dueDays, stepsOf } from '../schedule.ts';
import type { ActFollowUps, FollowUpAnswer } from '../views.ts';
import { answersToQuestion, countingAnswers, earliestFirst } from './counting-answers.ts';
import { loadQuestion, whyNotAsked, type LoadedQuestion } from './load-question.ts';
import { namesOfHouseholds, type NamesOf } from './names.ts';
import { answersTo, type StoredAnswer } from './store.ts';

/** What the village says of an act after 30, 60 and 90 days, for everybody who may read the act. */
export async function getActFollowUps(ctx: UseCaseContext, { params }: InputOf<typeof contract.getActFollowUps>): Promise<ActFollowUps> {
  return followUpsOf(ctx, await loadQuestion(ctx, params.actId));
}

/** What was said stays on the page, also of what is not asked about any more, or was corrected since. */
export async function followUpsOf(ctx: UseCaseContext, loaded: LoadedQuestion): Promise<ActFollowUps> {
  const { latest, village, receipts, question } = loaded;
  const { actId } = latest.act;
  const entries = question?.entries ?? [];
  const counting = question ? answersToQuestion(question, await countingAnswers(ctx, entries.map(({ act }) => act.actId), receipts)) : [];
  const said = withEarlier(counting, await answersTo(ctx, [actId]));
  const helped = entries.flatMap(({ act }) => act.householdIds);
  const namesOf = await namesOfHouseholds(ctx, [...helped, ...said.flatMap(({ householdIds }) => householdIds)]);
  const today = shanghaiDate(ctx.now);
  const askedFrom = receipts.get(actId)?.askedFrom ?? 1;
  const counts = ({ answerId, revision }: StoredAnswer) => counting.some((answer) => answer.answerId === answerId) || (!question && revision >= askedFrom);
  return {
    actId,
    acts: await linesOf(ctx, entries),
    households: namesOf(helped),
    steps: question ? stepsOf(question, counting, today) : [],
    answers: said.map((answer) => ({ ...answerView(answer, namesOf), isOutdated: !counts(answer) })),
    notAsked: whyNotAsked(loaded),
    mayAnswer: question !== undefined && mayAnswerFollowUp(ctx.actor, village) && today >= (dueDays(question)[0] ?? ''),
  };
}

/** Each answer once, the latest first. */
function withEarlier(counting: readonly StoredAnswer[], ofAct: readonly StoredAnswer[]): StoredAnswer[] {
  const all = new Map([...ofAct, ...counting].map((answer) => [answer.answerId, answer]));
  return [...all.values()].toSorted(earliestFirst).toReversed();
}

export function answerView(answer: StoredAnswer, namesOf: NamesOf): FollowUpAnswer {
  const { answerId, holds, reason, householdIds, answeredByName, answeredAt } = answer;
  return { answerId, holds, reason, households: namesOf(householdIds), byName: answeredByName, at: answeredAt.toISOString() };
}
