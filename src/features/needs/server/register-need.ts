import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { listCountyCapabilities } from '../../organizations/server/public-reads.ts';
import { findHousehold, findHouseholdCircumstances, listPersonsOfHousehold } from '../../registry/server/public-reads.ts';
import { lockHouseholds } from '../../registry/server/public-writes.ts';
import type * as contract from '../contract.ts';
import { needRegistered } from '../events.ts';
import { whyByCauses } from '../fitting-kinds.ts';
import { allKinds } from '../kinds.ts';
import { usualUnit, type NeedFacts } from '../need.ts';
import { alikeNeeds } from './find-alike.ts';
import { loadVillage } from './load-need.ts';
import { addNeed } from './store.ts';

type Body = InputOf<typeof contract.registerNeed>['body'];

/** plan §三: what a village, a household or a person lacks. Kind and place are enough; all else has a usual value. */
export async function registerNeed(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.registerNeed>,
): Promise<ResponseOf<typeof contract.registerNeed>> {
  const place = await placeOf(ctx, body);
  await loadVillage(ctx, place.villageId);
  refuseIf([...(await whyNotThere(ctx, place)), ...(await whyUnknownKind(ctx, [body.kind]))]);
  const facts: NeedFacts = {
    ...place,
    kind: body.kind,
    summary: body.summary,
    quantity: body.quantity,
    unit: body.unit ?? usualUnit(place),
    urgency: body.urgency,
    dueOn: body.dueOn,
    why: body.why ?? (await usualWhy(ctx, place.householdId)),
    state: 'open',
    mergedInto: null,
    splitFrom: null,
  };
  const need = await addNeed(ctx, facts, '');
  const { needId, villageId, householdId, personId, kind, urgency } = need;
  await ctx.audit({ action: 'need.registered', subject: { type: 'need', id: needId }, detail: { villageId, kind, urgency } });
  await ctx.record(needRegistered({ needId, villageId, householdId, personId, kind, urgency }));
  return { needId, revision: need.revision, alike: await alikeNeeds(ctx, { ...facts, needId, registeredAt: ctx.now }) };
}

interface Place {
  villageId: string;
  householdId: string | null;
  personId: string | null;
}

/** A household brings its village. */
async function placeOf(ctx: UseCaseContext, { villageId, ...body }: Body): Promise<Place> {
  const householdId = body.householdId ?? null;
  const personId = body.personId ?? null;
  if (householdId === null) {
    if (personId !== null) throw new RefusedError('invalid', [{ code: 'needs.person-without-household', at: 'body.householdId' }]);
    if (villageId === undefined) throw new RefusedError('invalid', [{ code: 'needs.no-place', at: 'body.villageId' }]);
    return { villageId, householdId, personId };
  }
  // Held before it is read: a household that leaves the registry, or moves, takes its open needs along, this one too.
  await lockHouseholds(ctx, [householdId]);
  const household = await findHousehold(ctx, householdId);
  if (!household) throw new RefusedError('forbidden', [{ code: 'needs.not-your-village' }]);
  if (villageId !== undefined && villageId !== household.villageId) {
    throw new RefusedError('conflict', [{ code: 'needs.household-elsewhere', at: 'body.householdId' }]);
  }
  return { villageId: household.villageId, householdId, personId };
}

async function whyNotThere(ctx: UseCaseContext, { householdId, personId }: Place): Promise<Refusal[]> {
  if (householdId === null) return [];
  const household = await findHousehold(ctx, householdId);
  if (!household || household.isEnded) return [{ code: 'needs.household-ended', at: 'body.householdId' }];
  return whyNoSuchMember(ctx, householdId, personId, 'body.personId');
}

/** A need of a person is one of somebody who lives in the household now. */
export async function whyNoSuchMember(
  ctx: UseCaseContext,
  householdId: string | null,
  personId: string | null,
  at: string,
): Promise<Refusal[]> {
  if (personId === null) return [];
  const members = householdId === null ? [] : await listPersonsOfHousehold(ctx, householdId);
  return members.some((member) => member.personId === personId) ? [] : [{ code: 'needs.no-such-member', at }];
}

export async function whyUnknownKind(ctx: UseCaseContext, kinds: readonly string[], at = 'body.kind'): Promise<Refusal[]> {
  const known = new Set(allKinds(await listCountyCapabilities(ctx)).map(({ kind }) => kind));
  return kinds.every((kind) => known.has(kind)) ? [] : [{ code: 'needs.unknown-kind', at }];
}

async function usualWhy(ctx: UseCaseContext, householdId: string | null): Promise<string> {
  if (householdId === null) return '';
  return whyByCauses((await findHouseholdCircumstances(ctx, householdId))?.causes ?? []);
}
