import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { villagesById } from '../../registry/server/public-reads.ts';
import { mayReadDelivery, mayReadWhole, whyNotEnterFor } from '../policy.ts';
import { drawsOf, findGift, holdGift, termsOf, type Draw, type Gift, type Reader, type TermsRevision } from './store.ts';

export interface LoadedGift {
  gift: Gift;
  /** Newest first. */
  terms: [TermsRevision, ...TermsRevision[]];
  /** Those that the actor may read. */
  draws: Draw[];
}

/** A gift that the actor may read: whole, or because some of it reached the actor's place. To everybody else it does not exist. */
export async function loadGift(ctx: Reader, giftId: string): Promise<LoadedGift> {
  const gift = await findGift(ctx, giftId);
  const [latest, ...earlier] = await termsOf(ctx, [giftId]);
  if (!gift || !latest) throw noSuchGift();
  const draws = await readableDraws(ctx, gift.organizationId, await drawsOf(ctx, [giftId]));
  if (!mayReadWhole(ctx.actor, gift.organizationId) && draws.length === 0) throw noSuchGift();
  return { gift, terms: [latest, ...earlier], draws };
}

/** A gift of one's own organization, for a change: held. */
export async function loadOwnGift(ctx: UseCaseContext, giftId: string): Promise<LoadedGift> {
  await holdGift(ctx, giftId);
  const loaded = await loadGift(ctx, giftId);
  refuseIf(whyNotEnterFor(ctx.actor, loaded.gift.organizationId), 'forbidden');
  return loaded;
}

export async function readableDraws(ctx: Reader, organizationId: string, draws: readonly Draw[]): Promise<Draw[]> {
  const villages = await villagesById(ctx, draws.map(({ villageId }) => villageId));
  return draws.filter(({ villageId }) => {
    const village = villages.get(villageId);
    return village !== undefined && mayReadDelivery(ctx.actor, organizationId, village);
  });
}

export function noSuchGift(): RefusedError {
  return new RefusedError('notFound', [{ code: 'gifts.not-found' }]);
}
