import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { reactTo, type Reaction } from '../../../platform/use-case/reaction.ts';
import { householdEnded, personEnded } from '../../registry/events.ts';
import type { Need } from '../need.ts';
import { endNeed } from './end-need.ts';
import { openNeedsOfHouseholdForUpdate } from './store.ts';

/** What a household needed that is no longer counted, nobody can bring: its open needs are withdrawn, and say why. */
async function withdrawOfHousehold(ctx: UseCaseContext, { householdId }: { householdId: string }): Promise<void> {
  await withdrawAll(ctx, await openNeedsOfHouseholdForUpdate(ctx, householdId), '这一户已不在册');
}

/** The same for one who has left a household that stays; what the household itself needs stays with it. */
async function withdrawOfPerson(ctx: UseCaseContext, { householdId, personId }: { householdId: string; personId: string }): Promise<void> {
  const needs = await openNeedsOfHouseholdForUpdate(ctx, householdId);
  await withdrawAll(ctx, needs.filter((need) => need.personId === personId), '本人已不在这一户');
}

async function withdrawAll(ctx: UseCaseContext, needs: readonly Need[], why: string): Promise<void> {
  for (const need of needs) await endNeed(ctx, need, { action: 'withdrawn', why, after: { ...need, state: 'withdrawn' } });
}

export const needsReactions: Reaction[] = [
  reactTo('needs', householdEnded, withdrawOfHousehold),
  reactTo('needs', personEnded, withdrawOfPerson),
];
