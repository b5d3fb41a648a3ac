import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { dueQuestions, ownVillageIds } from './due-questions.ts';

/** How many follow-ups the actor’s own village or township is asked today; none for everybody else. */
export async function countDueFollowUps(ctx: UseCaseContext): Promise<number> {
  return (await dueQuestions(ctx, await ownVillageIds(ctx))).length;
}
