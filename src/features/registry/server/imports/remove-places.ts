import { RefusedError } from '../../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { insertChanges, type Change } from '../change-store.ts';
import { listBornPlaces, removePlace, triedOnly, type BornPlace } from './village-store.ts';

const namesShown = 8;

/**
 * Villages and townships that the import brought are no more; the history keeps that they were.
 * Refuses with `registry-import.undo-in-use` where something refers to one of them: a household, an account, a campaign.
 */
export async function removePlaces(ctx: UseCaseContext, importId: string, why: string): Promise<void> {
  const places = await removed(ctx, importId);
  await insertChanges(ctx, places.map(({ name, subjectType, subjectId }): Change => ({ subjectType, subjectId, householdId: null, why, importId, before: { name }, after: null })));
  for (const { subjectType, subjectId, name } of places) await ctx.audit({ action: `${subjectType}.removed`, subject: { type: subjectType, id: subjectId }, detail: { name } });
}

/** The same refusal, for the person who asks, at once. */
export async function refusePlacesInUse(ctx: UseCaseContext, importId: string): Promise<void> {
  await triedOnly(ctx, async () => removed(ctx, importId));
}

async function removed(ctx: UseCaseContext, importId: string): Promise<BornPlace[]> {
  const places = await listBornPlaces(ctx, importId);
  const inUse: BornPlace[] = [];
  for (const place of places) if (!(await removePlace(ctx, place))) inUse.push(place);
  if (inUse.length === 0) return places;
  const names = inUse.slice(0, namesShown).map(({ name }) => name).join('、');
  throw new RefusedError('conflict', [{ code: 'registry-import.undo-in-use', params: { count: inUse.length, names } }]);
}
