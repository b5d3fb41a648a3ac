import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findHousehold, findVillage, type HouseholdBrief } from '../../registry/server/public-reads.ts';
import type { Village } from '../../registry/contract.ts';
import { mayReadCare } from '../policy.ts';
import { listPairedOrganizations } from './pairing-views.ts';

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

export async function loadVillagePlace(ctx: UseCaseContext, villageId: string): Promise<Omit<HouseholdPlace, 'household'>> {
  const village = await findVillage(ctx, villageId);
  const organizations = village ? await listPairedOrganizations(ctx, villageId) : [];
  if (!village || !mayReadCare(ctx.actor, village, organizations)) {
    throw new RefusedError('notFound', [{ code: 'coverage.no-such-village' }]);
  }
  return { village, organizations };
}
