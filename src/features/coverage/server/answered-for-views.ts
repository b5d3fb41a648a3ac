import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/** The households that an organization answers for now. */
export async function householdsAnsweredForBy({ db, actor }: Pick<UseCaseContext, 'db' | 'actor'>, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('householdResponsibilities')
    .select('householdId')
    .where('countyId', '=', actor.countyId)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .execute();
  return rows.map(({ householdId }) => householdId);
}
