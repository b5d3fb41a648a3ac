import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { maskName } from '../../registry/personal-data.ts';
import { villagesById } from '../../registry/server/public-reads.ts';
import { mayReadNames } from '../policy.ts';
import { householdsAnsweredForBy } from './answered-for-views.ts';

interface OfHousehold {
  /** null: of the village itself, which everybody may read of. */
  householdId: string | null;
  villageId: string;
}

/** Whether the actor may read who lives in a household, and what it is said to lack. */
export async function mayReadHouseholds(ctx: UseCaseContext, places: readonly OfHousehold[]): Promise<(of: OfHousehold) => boolean> {
  const villages = await villagesById(ctx, places.map(({ villageId }) => villageId));
  const { organizationId } = ctx.actor;
  const answeredFor = new Set(organizationId === undefined || places.length === 0 ? [] : await householdsAnsweredForBy(ctx, organizationId));
  return ({ householdId, villageId }) =>
    householdId === null || mayReadNames(ctx.actor, { village: villages.get(villageId), isAnsweredFor: answeredFor.has(householdId) });
}

/** A name as the actor may read it: of a household that is no longer the actor's to know, the family name alone. */
export async function namesToRead(ctx: UseCaseContext, places: readonly OfHousehold[]): Promise<(of: OfHousehold, name: string) => string> {
  const mayRead = await mayReadHouseholds(ctx, places);
  return (of, name) => (mayRead(of) || name === '' ? name : maskName(name));
}
