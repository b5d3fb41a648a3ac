import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { namesOfOrganizations } from '../../organizations/server/public-reads.ts';
import type * as contract from '../contract.ts';
import type { HouseholdCareView } from '../contract.ts';
import { whyNotAssign } from '../policy.ts';
import { endedToday, refusalsAgainstEnding, refusalsAgainstHousehold, refusalsAgainstTerm } from '../rules.ts';
import { getHouseholdCare } from './get-household-care.ts';
import { listLackingHouseholds } from './household-views.ts';
import { keepCare } from './keep-care.ts';
import { holdHouseholdPlace, loadHouseholdPlace, loadVillagePlace } from './load-place.ts';
import { holdPairings } from './pairing-views.ts';
import { addResponsibilities, endResponsibilities, findResponsibility, listResponsibilities, type Responsibility } from './store.ts';

/** An organization that is paired with the village answers for a household from now on. */
export async function assignResponsible(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.assignResponsible>,
): Promise<HouseholdCareView> {
  // Held: it may be moving to a village with which the organization is not paired, or the pairing be about to end.
  const { household, village, organizations } = await holdHouseholdPlace(ctx, params.householdId);
  refuseIf(whyNotAssign(ctx.actor, village), 'forbidden');
  const today = shanghaiDate(ctx.now);
  const term = { startsOn: body.startsOn ?? today, endsOn: body.endsOn };
  const unended = (await listResponsibilities(ctx, [household.householdId])).filter(
    ({ organizationId, endedAt }) => organizationId === body.organizationId && endedAt === null,
  );
  const isAlready = unended.some(({ endsOn }) => endsOn === null || endsOn >= today);
  const name = (await namesOfOrganizations(ctx, [body.organizationId])).get(body.organizationId) ?? '';
  refuseIf([
    ...refusalsAgainstHousehold(household),
    ...refusalsAgainstTerm(term, today),
    ...notPaired([body.organizationId], organizations, new Map([[body.organizationId, name]])),
    ...(isAlready ? [{ code: 'coverage.already-responsible', params: { organization: name } }] : []),
  ]);
  await closeLapsed(ctx, unended);
  await addResponsibilities(ctx, [{ householdId: household.householdId, organizationId: body.organizationId, ...term }]);
  await keepCare(ctx, [household.householdId]);
  await ctx.audit({
    action: 'household.responsible-assigned',
    subject: { type: 'household', id: household.householdId },
    detail: { organizationId: body.organizationId, ...term },
  });
  return getHouseholdCare(ctx, { params });
}

/** Households of a village that nobody answers for are given to the organizations in turn, so that each gets its share. */
export async function assignVillage(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.assignVillage>,
): Promise<{ households: number }> {
  await holdPairings(ctx, params.villageId);
  const { village, organizations } = await loadVillagePlace(ctx, params.villageId);
  refuseIf(whyNotAssign(ctx.actor, village), 'forbidden');
  const today = shanghaiDate(ctx.now);
  const term = { startsOn: body.startsOn ?? today, endsOn: body.endsOn };
  const organizationIds = [...new Set(body.organizationIds)];
  const names = await namesOfOrganizations(ctx, organizationIds);
  refuseIf([...refusalsAgainstTerm(term, today), ...notPaired(organizationIds, organizations, names)]);
  const households = await listLackingHouseholds(ctx, village.villageId, 'responsible');
  await closeLapsed(ctx, (await listResponsibilities(ctx, households)).filter(({ endedAt }) => endedAt === null));
  await addResponsibilities(
    ctx,
    households.map((householdId, index) => ({
      householdId,
      organizationId: organizationIds[index % organizationIds.length] ?? '',
      ...term,
    })),
  );
  await keepCare(ctx, households);
  await ctx.audit({
    action: 'village.responsible-assigned',
    subject: { type: 'village', id: village.villageId },
    detail: { organizationIds, households: households.length, ...term },
  });
  return { households: households.length };
}

/** From today on the organization no longer answers for the household. */
export async function endResponsibility(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.endResponsibility>,
): Promise<HouseholdCareView> {
  const responsibility = await findResponsibility(ctx, params.responsibilityId);
  if (!responsibility) throw new RefusedError('notFound', [{ code: 'coverage.no-such-responsibility' }]);
  const { householdId, organizationId } = responsibility;
  const { village } = await loadHouseholdPlace(ctx, householdId);
  refuseIf(whyNotAssign(ctx.actor, village), 'forbidden');
  refuseIf(refusalsAgainstEnding(responsibility));
  const endsOn = endedToday(responsibility, shanghaiDate(ctx.now));
  await endResponsibilities(ctx, [{ ...responsibility, endsOn }], { cause: 'hand', reason: body.reason.trim() });
  await keepCare(ctx, [householdId]);
  await ctx.audit({
    action: 'household.responsible-ended',
    subject: { type: 'household', id: householdId },
    detail: { organizationId },
  });
  return getHouseholdCare(ctx, { params: { householdId } });
}

/** Ran out by their dates and not yet closed: closed now, so that the same organization can take the household on again. */
async function closeLapsed(ctx: UseCaseContext, lapsed: readonly Responsibility[]): Promise<void> {
  const endings = lapsed.flatMap(({ responsibilityId, endsOn }) => (endsOn === null ? [] : [{ responsibilityId, endsOn }]));
  await endResponsibilities(ctx, endings, { cause: 'lapsed', reason: '' });
}

function notPaired(
  organizationIds: readonly string[],
  paired: readonly { organizationId: string }[],
  names: ReadonlyMap<string, string>,
): Refusal[] {
  return organizationIds
    .filter((id) => !paired.some(({ organizationId }) => organizationId === id))
    .map((id) => {
      const organization = names.get(id);
      return organization === undefined ? { code: 'coverage.no-such-organization' } : { code: 'coverage.not-paired', params: { organization } };
    });
}
