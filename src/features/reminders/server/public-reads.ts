import { dayMs } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { countTroubled } from './delivery-views.ts';

/** Messages of the last seven days that somebody of the office should look at: failed, being tried again, or unclear. */
export async function countTroubledReminders(ctx: UseCaseContext): Promise<number> {
  return countTroubled(ctx, new Date(ctx.now.getTime() - 7 * dayMs));
}
