import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { householdsAnsweredForBy } from './answered-for-views.ts';
import { maskName } from '../../registry/personal-data.ts';
import { villagesById, type PersonBrief } from '../../registry/server/public-reads.ts';
import { mayReadNames } from '../policy.ts';

type OfHousehold = Pick<PersonBrief, 'householdId' | 'villageId'>;

/** A name as the actor may read it: of a household that is no longer the actor's to know, the family name alone. */
export async function namesToRead(
  ctx: UseCaseContext,
  places: readonly OfHousehold[],
): Promise<(of: OfHousehold, name: string) => string> {
  const villages = await villagesById(ctx, places.map(({ villageId }) => villageId));
  const { organizationId } = ctx.actor;
  const answeredFor = new Set(organizationId === undefined || places.length === 0 ? [] : await householdsAnsweredForBy(ctx, organizationId));
  return ({ householdId, villageId }, name) => {
    const reads = mayReadNames(ctx.actor, { village: villages.get(villageId), isAnsweredFor: answeredFor.has(householdId) });
    return reads || name === '' ? name : maskName(name);
  };
}
