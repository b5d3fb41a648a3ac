import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { grouped } from '../../../kernel/grouped.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { entriesById, linesOf } from '../../assistance/server/public-reads.ts';
import { receiptsOf } from '../../confirmations/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { ownVillageIds } from './due-questions.ts';
import { answerView } from './get-act-follow-ups.ts';
import { namesOfHouseholds } from './names.ts';
import { endedAnswers } from './store.ts';

const shownAtOnce = 200;

/** What holds no more by the last word of its village. Acts taken back, or corrected since in what was received, are left out. */
export async function listEndedHelp(ctx: UseCaseContext): Promise<ResponseOf<typeof contract.listEndedHelp>> {
  const answers = await endedAnswers(ctx, { villageIds: await ownVillageIds(ctx), most: shownAtOnce });
  const actIds = answers.map(({ actId }) => actId);
  const from = new Map((await receiptsOf(ctx, actIds)).map(({ actId, askedFrom }) => [actId, askedFrom]));
  const entries = (await entriesById(ctx, actIds)).filter(({ withdrawn }) => !withdrawn);
  const lines = new Map((await linesOf(ctx, entries)).map((line) => [line.act.actId, line]));
  const namesOf = await namesOfHouseholds(ctx, answers.flatMap(({ householdIds }) => householdIds));
  const standing = answers.filter(({ actId, revision }) => lines.has(actId) && revision >= (from.get(actId) ?? 1));
  const ended = [...grouped(standing, ({ answerId }) => answerId).values()].flatMap((together) => {
    const [answer] = together;
    return answer ? [{ acts: together.flatMap(({ actId }) => lines.get(actId) ?? []), answer: answerView(answer, namesOf) }] : [];
  });
  return { ended };
}
