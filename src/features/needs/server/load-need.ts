import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findVillage, villagesById } from '../../registry/server/public-reads.ts';
import { lockHouseholds } from '../../registry/server/public-writes.ts';
import type { Need } from '../need.ts';
import { mayRead, whyMayNotLookInto, whyMayNotTend } from '../policy.ts';
import { householdOfNeed, needsForUpdate } from './store.ts';

/** A need that the actor answers for, held until the transaction ends. To everybody else it does not exist. */
export async function loadNeed(ctx: UseCaseContext, needId: string): Promise<Need> {
  const [need] = await loadNeeds(ctx, [needId]);
  if (!need) throw noSuchNeed();
  return need;
}

/**
 * The same where new needs come of it: its household is held too, and first, as by whoever registers a need there or ends the
 * household. Either that one sees the new needs, or the need is closed when it is read here.
 */
export async function loadNeedWithHousehold(ctx: UseCaseContext, needId: string): Promise<Need> {
  const householdId = await householdOfNeed(ctx, needId);
  if (householdId !== null) await lockHouseholds(ctx, [householdId]);
  return loadNeed(ctx, needId);
}

/** All of them or none; in no order that means anything. */
export async function loadNeeds(ctx: UseCaseContext, needIds: readonly string[]): Promise<Need[]> {
  const needs = await needsForUpdate(ctx, needIds);
  const villages = await villagesById(ctx, needs.map(({ villageId }) => villageId));
  const within = needs.filter(({ villageId }) => {
    const village = villages.get(villageId);
    return village !== undefined && mayRead(ctx.actor, village);
  });
  if (within.length < needIds.length) throw noSuchNeed();
  return within;
}

/** The village in which somebody wants to register or look. One that is not there is told like one of others. */
export async function loadVillage(ctx: UseCaseContext, villageId: string) {
  const village = await findVillage(ctx, villageId);
  refuseIf(village ? whyMayNotTend(ctx.actor, village) : [{ code: 'needs.not-your-village' }], 'forbidden');
  if (!village) throw noSuchNeed();
  return village;
}

/** A list may be asked for a place that the asker answers for, and for no other. */
export async function refuseOthersPlaces(
  ctx: UseCaseContext,
  { villageId, townshipId }: { villageId?: string | undefined; townshipId?: string | undefined },
): Promise<void> {
  if (villageId !== undefined) await loadVillage(ctx, villageId);
  if (townshipId !== undefined) refuseIf(whyMayNotLookInto(ctx.actor, townshipId), 'forbidden');
}

export function noSuchNeed(): RefusedError {
  return new RefusedError('notFound', [{ code: 'needs.not-found' }]);
}
