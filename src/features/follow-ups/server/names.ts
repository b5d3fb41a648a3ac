import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { namesToRead } from '../../coverage/server/public-reads.ts';
import { householdsById } from '../../registry/server/public-reads.ts';

/** Names of households by their ids, as the actor may read them; each once. */
export type NamesOf = (householdIds: readonly string[]) => { householdId: string; name: string }[];

export async function namesOfHouseholds(ctx: UseCaseContext, householdIds: readonly string[]): Promise<NamesOf> {
  const households = await householdsById(ctx, householdIds);
  const readable = await namesToRead(ctx, [...households.values()]);
  const nameOf = (householdId: string) => {
    const household = households.get(householdId);
    return household ? readable(household, household.headName ?? '') : '';
  };
  return (ids) => [...new Set(ids)].map((householdId) => ({ householdId, name: nameOf(householdId) }));
}
