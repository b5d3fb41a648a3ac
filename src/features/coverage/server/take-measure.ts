import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findNeed } from '../../needs/server/public-reads.ts';
import { findCapability } from '../../organizations/capabilities.ts';
import { findOrganization, listCountyCapabilities } from '../../organizations/server/public-reads.ts';
import { listPersonsOfHousehold } from '../../registry/server/public-reads.ts';
import { lockHouseholds } from '../../registry/server/public-writes.ts';
import type * as contract from '../contract.ts';
import type { HouseholdCareView } from '../contract.ts';
import { whyNotTakeMeasure } from '../policy.ts';
import { endedToday, refusalsAgainstEnding, refusalsAgainstHousehold, refusalsAgainstNeed, refusalsAgainstTerm } from '../rules.ts';
import { getHouseholdCare } from './get-household-care.ts';
import { listLackingHouseholds } from './household-views.ts';
import { keepCare } from './keep-care.ts';
import { loadHouseholdPlace, loadVillagePlace, type HouseholdPlace } from './load-place.ts';
import { addMeasures, changeMeasureTerm, endMeasures, findMeasure, listResponsibilities, type Measure } from './store.ts';

/** Something is being done for a household, or for one of its persons, from now on. */
export async function takeMeasure(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.takeMeasure>): Promise<HouseholdCareView> {
  // Held before it is read: it may be leaving the registry, or whoever enters the measure be about to answer for it no more.
  await lockHouseholds(ctx, [params.householdId]);
  const place = await loadHouseholdPlace(ctx, params.householdId);
  await authorise(ctx, place, body.organizationId);
  const { startsOn, ...rest } = body;
  const measure = { ...rest, startsOn: startsOn ?? shanghaiDate(ctx.now), householdId: params.householdId };
  refuseIf([
    ...refusalsAgainstHousehold(place.household),
    ...refusalsAgainstTerm(measure, shanghaiDate(ctx.now)),
    ...(await refusalsAgainstContent(ctx, measure)),
    ...(await refusalsAgainstPerson(ctx, measure)),
    ...(measure.needId === null ? [] : refusalsAgainstNeed(await findNeed(ctx, measure.needId), place.household)),
  ]);
  const [measureId = ''] = await addMeasures(ctx, [measure]);
  await keepCare(ctx, [params.householdId]);
  await ctx.audit({
    action: 'measure.taken',
    subject: { type: 'household', id: params.householdId },
    detail: { measureId, kind: measure.kind, organizationId: measure.organizationId, forPerson: measure.personId !== null },
  });
  return getHouseholdCare(ctx, { params });
}

/** One measure for every household of a village for which nothing is being done. */
export async function takeVillageMeasure(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.takeVillageMeasure>,
): Promise<{ households: number }> {
  const { village } = await loadVillagePlace(ctx, params.villageId);
  refuseIf(whyNotTakeMeasure(ctx.actor, village, { organizationId: null, responsibleOrganizationIds: [] }), 'forbidden');
  const { startsOn, ...rest } = body;
  const measure = { ...rest, startsOn: startsOn ?? shanghaiDate(ctx.now), personId: null, needId: null };
  refuseIf([...refusalsAgainstTerm(measure, shanghaiDate(ctx.now)), ...(await refusalsAgainstContent(ctx, measure))]);
  const households = await listLackingHouseholds(ctx, village.villageId, 'measure');
  await addMeasures(ctx, households.map((householdId) => ({ ...measure, householdId })));
  await keepCare(ctx, households);
  await ctx.audit({
    action: 'village.measure-taken',
    subject: { type: 'village', id: village.villageId },
    detail: { kind: measure.kind, organizationId: measure.organizationId, households: households.length },
  });
  return { households: households.length };
}

/** What it is and when it ends; what it was stays in the trail. */
export async function changeMeasure(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.changeMeasure>): Promise<HouseholdCareView> {
  const measure = await loadMeasure(ctx, params.measureId);
  refuseIf([...refusalsAgainstEnding(measure), ...refusalsAgainstTerm({ ...measure, endsOn: body.endsOn }, shanghaiDate(ctx.now))]);
  await changeMeasureTerm(ctx, measure.measureId, body);
  await keepCare(ctx, [measure.householdId]);
  await ctx.audit({
    action: 'measure.changed',
    subject: { type: 'household', id: measure.householdId },
    detail: { measureId: measure.measureId, before: { content: measure.content, endsOn: measure.endsOn }, after: body },
  });
  return getHouseholdCare(ctx, { params: { householdId: measure.householdId } });
}

/** From today on it is no longer done. */
export async function endMeasure(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.endMeasure>): Promise<HouseholdCareView> {
  const measure = await loadMeasure(ctx, params.measureId);
  refuseIf(refusalsAgainstEnding(measure));
  const endsOn = endedToday(measure, shanghaiDate(ctx.now));
  await endMeasures(ctx, [measure.measureId], { endsOn, reason: body.reason.trim() });
  await keepCare(ctx, [measure.householdId]);
  await ctx.audit({
    action: 'measure.ended',
    subject: { type: 'household', id: measure.householdId },
    detail: { measureId: measure.measureId },
  });
  return getHouseholdCare(ctx, { params: { householdId: measure.householdId } });
}

async function loadMeasure(ctx: UseCaseContext, measureId: string): Promise<Measure> {
  const measure = await findMeasure(ctx, measureId);
  if (!measure) throw new RefusedError('notFound', [{ code: 'coverage.no-such-measure' }]);
  await authorise(ctx, await loadHouseholdPlace(ctx, measure.householdId), measure.organizationId);
  return measure;
}

async function authorise(ctx: UseCaseContext, { household, village }: HouseholdPlace, organizationId: string | null): Promise<void> {
  const today = shanghaiDate(ctx.now);
  const responsible = (await listResponsibilities(ctx, [household.householdId])).filter(({ endsOn }) => endsOn === null || endsOn >= today);
  const responsibleOrganizationIds = responsible.map((row) => row.organizationId);
  refuseIf(whyNotTakeMeasure(ctx.actor, village, { organizationId, responsibleOrganizationIds }), 'forbidden');
}

async function refusalsAgainstContent(ctx: UseCaseContext, { kind, organizationId }: Pick<Measure, 'kind' | 'organizationId'>): Promise<Refusal[]> {
  const isKnown = findCapability(kind) !== undefined || (await listCountyCapabilities(ctx)).some(({ capabilityId }) => capabilityId === kind);
  const isThere = organizationId === null || (await findOrganization(ctx, organizationId)) !== undefined;
  return [
    ...(isKnown ? [] : [{ code: 'coverage.no-such-kind', at: 'body.kind' }]),
    ...(isThere ? [] : [{ code: 'coverage.no-such-organization', at: 'body.organizationId' }]),
  ];
}

async function refusalsAgainstPerson(ctx: UseCaseContext, { householdId, personId }: Pick<Measure, 'householdId' | 'personId'>): Promise<Refusal[]> {
  if (personId === null) return [];
  const lives = (await listPersonsOfHousehold(ctx, householdId)).some((person) => person.personId === personId);
  return lives ? [] : [{ code: 'coverage.no-such-person', at: 'body.personId' }];
}
