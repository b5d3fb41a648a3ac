import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findHousehold, findVillage, type HouseholdBrief } from '../../registry/server/public-reads.ts';
import { lockHouseholds } from '../../registry/server/public-writes.ts';
import type { Village } from '../../registry/contract.ts';
import { mayReadCare } from '../policy.ts';
import { holdPairings, listPairedOrganizations } from './pairing-views.ts';

export interface HouseholdPlace {
  household: HouseholdBrief;
  village: Village;
  /** With a live pairing with the village. */
  organizations: { organizationId: string; name: string }[];
}

/** A household with its village, for those who may know of it; to everybody else it does not exist. */
export async function loadHouseholdPlace(ctx: UseCaseContext, householdId: string): Promise<HouseholdPlace> {
  const household = await findHousehold(ctx, householdId);
  const village = household && (await findVillage(ctx, household.villageId));
  const organizations = village ? await listPairedOrganizations(ctx, village.villageId) : [];
  if (!household || !village || !mayReadCare(ctx.actor, village, organizations)) {
    throw new RefusedError('notFound', [{ code: 'coverage.no-such-household' }]);
  }
  return { household, village, organizations };
}

/** The same, held until the transaction ends: it does not move, and no organization that helps its village leaves. */
export async function holdHouseholdPlace(ctx: UseCaseContext, householdId: string): Promise<HouseholdPlace> {
  const { village } = await loadHouseholdPlace(ctx, householdId);
  await holdPairings(ctx, village.villageId);
  await lockHouseholds(ctx, [householdId]);
  const place = await loadHouseholdPlace(ctx, householdId);
  refuseIf(place.village.villageId === village.villageId ? [] : [{ code: 'coverage.household-moved' }]);
  return place;
}

export async function loadVillagePlace(ctx: UseCaseContext, villageId: string): Promise<Omit<HouseholdPlace, 'household'>> {
  const village = await findVillage(ctx, villageId);
  const organizations = village ? await listPairedOrganizations(ctx, villageId) : [];
  if (!village || !mayReadCare(ctx.actor, village, organizations)) {
    throw new RefusedError('notFound', [{ code: 'coverage.no-such-village' }]);
  }
  return { village, organizations };
}
