import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { countGapsOf, type GapCounts } from './gap-views.ts';

export type { GapCounts } from './gap-views.ts';

/** How many villages, households and persons are left behind today, of those that the actor may see. */
export async function countGaps(ctx: Pick<UseCaseContext, 'db' | 'actor' | 'now'>): Promise<GapCounts> {
  return countGapsOf(ctx);
}
