import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { householdMoved } from '../events.ts';
import type * as contract from '../household-contract.ts';
import { mayMoveHouseholds, whyNotMoveTo } from '../policy.ts';
import { differenceOf, insertChanges } from './change-store.ts';
import { getHouseholdForUpdate, refuseIfStale } from './get-household.ts';
import { updateHousehold, updateVillage } from './household-store.ts';
import { findVillage } from './public-reads.ts';

/**
 * 搬迁: the household with everybody in it lives in another village of the county. Its category, its history and its number go
 * along; what hangs on the village it leaves is for later rooms to settle, which hear of it.
 */
export async function moveHousehold(
  ctx: UseCaseContext,
  { params: { householdId }, body }: InputOf<typeof contract.moveHousehold>,
): Promise<undefined> {
  const household = await getHouseholdForUpdate(ctx, householdId);
  refuseIf(mayMoveHouseholds(ctx.actor) ? [] : [{ code: 'registry.move-by-township' }], 'forbidden');
  const village = await findVillage(ctx, body.villageId);
  if (!village) throw new RefusedError('notFound', [{ code: 'registry.village-unknown', at: 'body.villageId' }]);
  refuseIf(whyNotMoveTo(ctx.actor, village), 'forbidden');
  refuseIfStale(household, body.revision);
  refuseIf(household.villageId === village.villageId ? [{ code: 'registry.same-village', at: 'body.villageId' }] : []);

  const { villageId, address } = body;
  const difference = differenceOf(household, { villageId, address });
  await updateHousehold(ctx, householdId, { address, revision: household.revision + 1 });
  await updateVillage(ctx, householdId, villageId);
  if (difference) await insertChanges(ctx, [{ subjectType: 'household', subjectId: householdId, householdId, why: body.why, ...difference }]);
  await ctx.audit({
    action: 'household.moved',
    subject: { type: 'household', id: householdId },
    detail: { from: household.villageId, to: villageId },
  });
  await ctx.record(householdMoved({ householdId, villageId, fromVillageId: household.villageId }));
}
