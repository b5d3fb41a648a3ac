import type { ResponseOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { linesOf } from '../../assistance/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { dueQuestions, ownVillageIds } from './due-questions.ts';
import { namesOfHouseholds } from './names.ts';

/** “待回访”: what the asker’s own village or township is asked today. */
export async function listDueFollowUps(ctx: UseCaseContext): Promise<ResponseOf<typeof contract.listDueFollowUps>> {
  const due = await dueQuestions(ctx, await ownVillageIds(ctx));
  const entries = due.flatMap(({ question }) => question.entries);
  const lines = new Map((await linesOf(ctx, entries)).map((line) => [line.act.actId, line]));
  const namesOf = await namesOfHouseholds(ctx, entries.flatMap(({ act }) => act.householdIds));
  return {
    questions: due.map(({ question, step: { days, dueOn } }) => ({
      days,
      dueOn,
      acts: question.entries.flatMap(({ act }) => lines.get(act.actId) ?? []),
      households: namesOf(question.entries.flatMap(({ act }) => act.householdIds)),
    })),
  };
}
