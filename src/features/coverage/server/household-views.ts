import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor' | 'now'>;

/**
 * Households of a village that somebody must answer for and that lack one of the two today, in the order of the registry. Held
 * until the transaction ends: meanwhile none moves away.
 */
export async function listLackingHouseholds(ctx: Reader, villageId: string, lacking: 'responsible' | 'measure'): Promise<string[]> {
  const until = lacking === 'responsible' ? 'responsibleUntil' : 'measuredUntil';
  const rows = await ctx.db
    .selectFrom('households')
    .select('householdId')
    .where('countyId', '=', ctx.actor.countyId)
    .where('villageId', '=', villageId)
    .where('unfinished', '=', true)
    .where('endedAt', 'is', null)
    .where(until, '<', shanghaiDate(ctx.now))
    .orderBy('householdId')
    .forNoKeyUpdate()
    .execute();
  return rows.map(({ householdId }) => householdId);
}
