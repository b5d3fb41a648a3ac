import * as z from 'zod';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allKinds, nameOfKind } from '../../needs/kinds.ts';
import { listCountyCapabilities, namesOfOrganizations } from '../../organizations/server/public-reads.ts';
import { listPersonsOfHouseholds } from '../../registry/server/public-reads.ts';
import type * as contract from '../contract.ts';
import type { HouseholdCareView } from '../contract.ts';
import { mayReadShareOf, whyNotAssign, whyNotTakeMeasure } from '../policy.ts';
import { responsibilityEnds } from '../rules.ts';
import { loadHouseholdPlace } from './load-place.ts';
import { listMeasures, listResponsibilities } from './store.ts';

const endCauseSchema = z.enum(responsibilityEnds);

/** Who answers for a household and what is done for it, ended ones too, the latest first; to an organization, its own share. */
export async function getHouseholdCare(ctx: UseCaseContext, { params }: Pick<InputOf<typeof contract.getHouseholdCare>, 'params'>): Promise<HouseholdCareView> {
  const { householdId } = params;
  const { household, village, organizations } = await loadHouseholdPlace(ctx, householdId);
  const today = shanghaiDate(ctx.now);
  const responsibilities = await listResponsibilities(ctx, [householdId]);
  const measures = await listMeasures(ctx, [householdId]);
  const names = await namesOfOrganizations(ctx, [...responsibilities, ...measures].flatMap(({ organizationId }) => organizationId ?? []));
  const persons = await listPersonsOfHouseholds(ctx, [householdId]);
  const personNames = new Map(persons.map(({ personId, name }) => [personId, name]));
  const added = await listCountyCapabilities(ctx);
  const isLive = (term: { startsOn: string; endsOn: string | null }) => term.endsOn === null || term.endsOn >= today;
  const responsible = responsibilities.filter(isLive).map(({ organizationId }) => organizationId);
  const isTold = ({ organizationId }: { organizationId: string | null }) => mayReadShareOf(ctx.actor, organizationId);
  const ownMeasure = { organizationId: ctx.actor.organizationId ?? null, responsibleOrganizationIds: responsible };
  return {
    householdId,
    villageId: village.villageId,
    villageName: village.name,
    responsibilities: responsibilities.filter(isTold).toReversed().map((row) => ({
      responsibilityId: row.responsibilityId,
      organizationId: row.organizationId,
      organizationName: names.get(row.organizationId) ?? '',
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      isLive: isLive(row),
      ending: row.endedAt === null ? null : { cause: endCauseSchema.parse(row.endCause), reason: row.endReason ?? '' },
    })),
    measures: measures.filter(isTold).toReversed().map((row) => ({
      measureId: row.measureId,
      personId: row.personId,
      kind: row.kind,
      organizationId: row.organizationId,
      needId: row.needId,
      content: row.content,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      kindName: nameOfKind(row.kind, added),
      personName: row.personId === null ? null : (personNames.get(row.personId) ?? null),
      organizationName: row.organizationId === null ? null : (names.get(row.organizationId) ?? ''),
      isLive: isLive(row),
      endReason: row.endReason ?? '',
      mayChange:
        row.endedAt === null &&
        whyNotTakeMeasure(ctx.actor, village, { organizationId: row.organizationId, responsibleOrganizationIds: responsible }).length === 0,
    })),
    persons: persons
      .filter(({ isEnded }) => !isEnded)
      .toSorted((one, other) => Number(other.isHead) - Number(one.isHead))
      .map(({ personId, name }) => ({ personId, name })),
    kinds: allKinds(added),
    organizations: organizations.filter(isTold),
    mayAssign: !household.isEnded && whyNotAssign(ctx.actor, village).length === 0,
    mayTakeMeasure: !household.isEnded && whyNotTakeMeasure(ctx.actor, village, ownMeasure).length === 0,
  };
}
