import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { keptPlace, whyPlaceCannotBe, writtenPlace, type Place } from '../village-place.ts';
import type * as contract from '../village-place.ts';
import { insertChanges } from './change-store.ts';
import { getOwnVillage } from './get-household.ts';
import { deleteVillagePlace, saveVillagePlace, statedPlacesOf } from './village-place-store.ts';
import { getVillageFactsForUpdate } from './village-store.ts';

export async function viewVillagePlace(
  ctx: UseCaseContext,
  { params: { villageId } }: InputOf<typeof contract.viewVillagePlace>,
): Promise<ResponseOf<typeof contract.viewVillagePlace>> {
  await getOwnVillage(ctx, villageId);
  return { place: (await statedPlacesOf(ctx, [villageId])).get(villageId) ?? null };
}

/** One press in the village, or two numbers typed: no reason is asked, the history says who, when, and what was before, where it is another. */
export async function stateVillagePlace(
  ctx: UseCaseContext,
  { params: { villageId }, body: { accuracyMetres, ...told } }: InputOf<typeof contract.stateVillagePlace>,
): Promise<undefined> {
  const before = await heldPlace(ctx, villageId);
  refuseIf(whyPlaceCannotBe(told, accuracyMetres));
  const place = { ...keptPlace(told), accuracyMetres: accuracyMetres === null ? null : Math.round(accuracyMetres) };
  await saveVillagePlace(ctx, villageId, place);
  if (!before || writtenPlace(before) !== writtenPlace(place)) await addHistory(ctx, villageId, before, place);
  await ctx.audit({ action: 'village.place-stated', subject: { type: 'village', id: villageId }, detail: place });
}

export async function removeVillagePlace(ctx: UseCaseContext, { params: { villageId } }: InputOf<typeof contract.removeVillagePlace>): Promise<undefined> {
  const before = await heldPlace(ctx, villageId);
  refuseIf(before ? [] : [{ code: 'registry.nothing-changed' }]);
  await deleteVillagePlace(ctx, villageId);
  await addHistory(ctx, villageId, before, undefined);
  await ctx.audit({ action: 'village.place-removed', subject: { type: 'village', id: villageId }, detail: {} });
}

/** The place of one's own village as it stands; the village is held, so that two who state it come one after the other. */
async function heldPlace(ctx: UseCaseContext, villageId: string): Promise<Place | undefined> {
  await getOwnVillage(ctx, villageId);
  await getVillageFactsForUpdate(ctx, villageId);
  return (await statedPlacesOf(ctx, [villageId])).get(villageId);
}

async function addHistory(ctx: UseCaseContext, villageId: string, before: Place | undefined, after: Place | undefined): Promise<void> {
  const written = (place: Place | undefined) => ({ place: place ? writtenPlace(place) : null });
  await insertChanges(ctx, [{ subjectType: 'village', subjectId: villageId, householdId: null, why: '', before: written(before), after: written(after) }]);
}
