import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { reactTo, type Reaction } from '../../../platform/use-case/reaction.ts';
import { pairingEnded } from '../../pairings/events.ts';
import { householdCategoryChanged, householdEnded, householdMoved, householdsChanged, personAdded, personEnded } from '../../registry/events.ts';
import { endedToday } from '../rules.ts';
import { keepCare } from './keep-care.ts';
import { holdPairingsOfHelpers, listPairedOrganizations } from './pairing-views.ts';
import { endResponsibilities, listUnendedInVillage, listUnendedWithoutPairing } from './store.ts';

/**
 * What the rooms before this one tell, in their transaction. Terms stay when a household is out of its category or has left: they
 * say what was done, and hold again without a word if it falls back.
 */
export const coverageReactions: Reaction[] = [
  ...[householdCategoryChanged, householdEnded, personAdded, personEnded].map((event) =>
    reactTo('coverage', event, async (ctx, { householdId }) => keepCare(ctx, [householdId])),
  ),
  reactTo('coverage', householdMoved, (ctx, { householdId }) => settleWhereTheyLive(ctx, [householdId])),
  reactTo('coverage', householdsChanged, (ctx, { householdIds }) => settleWhereTheyLive(ctx, householdIds)),
  reactTo('coverage', pairingEnded, endWithPairing),
];

/** Whoever is not paired with the village to which a household has moved answers for it no more; an import moves households too. */
async function settleWhereTheyLive(ctx: UseCaseContext, householdIds: readonly string[]): Promise<void> {
  await holdPairingsOfHelpers(ctx, householdIds);
  const ending = await listUnendedWithoutPairing(ctx, householdIds);
  const today = shanghaiDate(ctx.now);
  await endResponsibilities(ctx, ending.map((one) => ({ ...one, endsOn: endedToday(one, today) })), { cause: 'moved', reason: '' });
  for (const { householdId, organizationId } of ending) {
    await ctx.audit({ action: 'household.responsible-ended', subject: { type: 'household', id: householdId }, detail: { organizationId, cause: 'moved' } });
  }
  await keepCare(ctx, householdIds);
}

/** Who no longer helps a village answers for none of its households. */
async function endWithPairing(
  ctx: UseCaseContext,
  { pairingId, organizationId, villageId }: { pairingId: string; organizationId: string; villageId: string },
): Promise<void> {
  const paired = await listPairedOrganizations(ctx, villageId);
  if (paired.some((organization) => organization.organizationId === organizationId)) return;
  const ending = await listUnendedInVillage(ctx, organizationId, villageId);
  if (ending.length === 0) return;
  const today = shanghaiDate(ctx.now);
  const endings = ending.map((one) => ({ ...one, endsOn: endedToday(one, today) }));
  await endResponsibilities(ctx, endings, { cause: 'pairing', reason: '' });
  await keepCare(ctx, ending.map(({ householdId }) => householdId));
  await ctx.audit({
    action: 'village.responsible-ended',
    subject: { type: 'village', id: villageId },
    detail: { pairingId, organizationId, households: ending.length },
  });
}
