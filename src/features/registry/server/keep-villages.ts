import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { answersForVillage } from '../local-scope.ts';
import { whyNotOffice } from '../policy.ts';
import { differenceOf, insertChanges } from './change-store.ts';
import { getOwnVillage, refuseIfStale } from './get-household.ts';
import { allVillages } from './public-reads.ts';
import { getVillageFactsForUpdate, updateTownshipCode, updateVillageFacts } from './village-store.ts';
import { countByVillage, listTownshipRows, listVillageFacts } from './village-views.ts';

/** The actor's villages with what is known of them and how many are registered there. */
export async function listVillageRecords(ctx: UseCaseContext): Promise<ResponseOf<typeof contract.listVillageRecords>> {
  const own = (await allVillages(ctx)).filter((village) => answersForVillage(ctx.actor, village));
  const facts = new Map((await listVillageFacts(ctx)).map((row) => [row.villageId, row]));
  const counts = new Map((await countByVillage(ctx)).map((row) => [row.villageId, row]));
  const villages = own.flatMap((village) => {
    const known = facts.get(village.villageId);
    const count = counts.get(village.villageId);
    if (!known) return [];
    return [
      {
        ...known,
        ...village,
        registered: { households: count?.households ?? 0, persons: count?.persons ?? 0 },
        unfinished: { households: count?.unfinishedHouseholds ?? 0, persons: count?.unfinishedPersons ?? 0 },
      },
    ];
  });
  const townshipIds = new Set(own.map(({ townshipId }) => townshipId));
  return { villages, townships: (await listTownshipRows(ctx)).filter(({ townshipId }) => townshipIds.has(townshipId)) };
}

export async function changeVillage(
  ctx: UseCaseContext,
  { params: { villageId }, body: { revision, why, facts } }: InputOf<typeof contract.changeVillage>,
): Promise<undefined> {
  await getOwnVillage(ctx, villageId);
  const before = await getVillageFactsForUpdate(ctx, villageId);
  refuseIfStale(before, revision);
  const difference = differenceOf(before, facts);
  refuseIf(difference ? [] : [{ code: 'registry.nothing-changed' }]);
  if (!difference) return undefined;
  await updateVillageFacts(ctx, villageId, { ...facts, revision: before.revision + 1 });
  await insertChanges(ctx, [{ subjectType: 'village', subjectId: villageId, householdId: null, why, ...difference }]);
  const detail = { fields: Object.keys(difference.after) };
  await ctx.audit({ action: 'village.changed', subject: { type: 'village', id: villageId }, detail });
}

export async function setTownshipCode(
  ctx: UseCaseContext,
  { params: { townshipId }, body: { divisionCode } }: InputOf<typeof contract.setTownshipCode>,
): Promise<undefined> {
  refuseIf(whyNotOffice(ctx.actor), 'forbidden');
  if (!(await updateTownshipCode(ctx, townshipId, divisionCode))) {
    throw new RefusedError('notFound', [{ code: 'registry.township-unknown' }]);
  }
  await ctx.audit({ action: 'township.code-set', subject: { type: 'township', id: townshipId }, detail: { divisionCode } });
}
