import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { countDueIn } from './due-views.ts';
import { ownVillageIds } from './own-villages.ts';

/** How many follow-ups the actor’s own village or township is asked today; none for everybody else. */
export async function countDueFollowUps(ctx: UseCaseContext): Promise<number> {
  const villageIds = await ownVillageIds(ctx);
  if (villageIds.length === 0) return 0;
  return [...(await countDueIn(ctx, villageIds)).values()].reduce((sum, due) => sum + due, 0);
}
