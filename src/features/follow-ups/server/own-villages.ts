import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allVillages } from '../../registry/server/public-reads.ts';

/** The villages for which the actor answers; none for whoever gives help. */
export async function ownVillageIds(ctx: UseCaseContext): Promise<string[]> {
  const { role, villageId, townshipId } = ctx.actor;
  if (role === 'village') return villageId === undefined ? [] : [villageId];
  if (role !== 'township' || townshipId === undefined) return [];
  return (await allVillages(ctx)).filter((village) => village.townshipId === townshipId).map((village) => village.villageId);
}
