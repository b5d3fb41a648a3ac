import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { reactTo, type Reaction } from '../../../platform/use-case/reaction.ts';
import { householdEnded, householdMoved, householdsChanged, personEnded } from '../../registry/events.ts';
import { householdsById, personsById } from '../../registry/server/public-reads.ts';
import type { StepCause } from '../history.ts';
import type { Need } from '../need.ts';
import { endNeed } from './end-need.ts';
import { openNeedsOfHouseholdsForUpdate, updateNeed } from './store.ts';

/**
 * Open needs follow those who have them. What a household needed that is no longer counted, nobody can bring: its open needs are withdrawn, and say why. The same for
 * one who has left a household that stays; what the household itself needs stays with it. Whoever has ended is asked from the
 * registry, which an import or its undoing changed for many at once. Where the household lives in another village now, its needs
 * are that village's; what was settled before stays where it was.
 */
async function followHouseholds(ctx: UseCaseContext, householdIds: readonly string[]): Promise<void> {
  const needs = await openNeedsOfHouseholdsForUpdate(ctx, householdIds);
  const households = await householdsById(ctx, needs.flatMap(({ householdId }) => householdId ?? []));
  const persons = await personsById(ctx, needs.flatMap(({ personId }) => personId ?? []));
  for (const need of needs) {
    if (households.get(need.householdId ?? '')?.isEnded) await withdraw(ctx, need, 'householdEnded');
    else if (persons.get(need.personId ?? '')?.isEnded) await withdraw(ctx, need, 'personLeft');
    else await moveAlong(ctx, need, households.get(need.householdId ?? '')?.villageId);
  }
}

async function withdraw(ctx: UseCaseContext, need: Need, cause: StepCause): Promise<void> {
  await endNeed(ctx, need, { action: 'withdrawn', reason: { cause }, after: { ...need, state: 'withdrawn' } });
}

async function moveAlong(ctx: UseCaseContext, need: Need, villageId: string | undefined): Promise<void> {
  if (villageId === undefined || villageId === need.villageId) return;
  await updateNeed(ctx, need, { action: 'moved', reason: { cause: 'householdMoved' }, after: { ...need, villageId } });
  const detail = { from: need.villageId, to: villageId };
  await ctx.audit({ action: 'need.moved', subject: { type: 'need', id: need.needId }, detail });
}

export const needsReactions: Reaction[] = [
  ...[householdEnded, householdMoved, personEnded].map((event) => reactTo('needs', event, (ctx, { householdId }) => followHouseholds(ctx, [householdId]))),
  reactTo('needs', householdsChanged, (ctx, { householdIds }) => followHouseholds(ctx, householdIds)),
];
