import { villagesById } from '../../registry/server/public-reads.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { PlanPlaces } from '../roll-up.ts';

/**
 * The villages of the plan in its order, then whatever others the acts were done in: an organization may help a village by a
 * pairing alone, and no act stands without the name of its village.
 */
export async function villagesNamed(
  ctx: UseCaseContext,
  planned: PlanPlaces['villages'],
  acts: readonly { villageId: string }[],
): Promise<PlanPlaces['villages'][number][]> {
  const known = new Set(planned.map(({ villageId }) => villageId));
  const others = [...new Set(acts.map(({ villageId }) => villageId))].filter((villageId) => !known.has(villageId));
  const found = await villagesById(ctx, others);
  const named = others.flatMap((villageId) => found.get(villageId) ?? []);
  return [...planned, ...named.map(({ villageId, name, townshipName }) => ({ villageId, villageName: name, townshipName }))];
}
