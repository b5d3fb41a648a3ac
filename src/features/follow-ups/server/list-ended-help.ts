import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { grouped } from '../../../kernel/grouped.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { entriesById, linesOf } from '../../assistance/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { endedAnswers } from './ended-views.ts';
import { answerView } from './get-act-follow-ups.ts';
import { namesOfHouseholds } from './names.ts';
import { ownVillageIds } from './own-villages.ts';

const shownAtOnce = 200;

/** What holds no more by the last word of its village, and whether there is more than is shown. */
export async function listEndedHelp(ctx: UseCaseContext): Promise<ResponseOf<typeof contract.listEndedHelp>> {
  const answers = await endedAnswers(ctx, { villageIds: await ownVillageIds(ctx), most: shownAtOnce + 1 });
  const together = [...grouped(answers, ({ answerId }) => answerId).values()];
  const shown = together.slice(0, shownAtOnce);
  const entries = await entriesById(ctx, shown.flat().map(({ actId }) => actId));
  const lines = new Map((await linesOf(ctx, entries)).map((line) => [line.act.actId, line]));
  const namesOf = await namesOfHouseholds(ctx, shown.flat().flatMap(({ householdIds }) => householdIds));
  const ended = shown.flatMap((acts) => {
    const [answer] = acts;
    return answer ? [{ acts: acts.flatMap(({ actId }) => lines.get(actId) ?? []), answer: answerView(answer, namesOf) }] : [];
  });
  return { ended, hasMore: together.length > shown.length };
}
