import { isOffice, type Actor } from '../../../kernel/actor.ts';
import { grouped } from '../../../kernel/grouped.ts';
import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allVillages } from '../../registry/server/public-reads.ts';
import { answersForVillage } from '../../registry/local-scope.ts';
import type * as contract from '../contract.ts';
import type { GiftList, GiftOfAct } from '../views.ts';
import { giftLines } from './gift-lines.ts';
import { helpedVillages } from './helped-villages.ts';
import { latestOf } from './latest.ts';
import { readableDraws } from './load-gift.ts';
import { drawsIn, drawsOf, findDrawOfAct, giftsById, giftsOf, termsOf, type Draw, type Gift } from './store.ts';

/** “捐助款物”: to an organization its own, to the office all, to a place those of which some reached it. */
export async function listGifts(ctx: UseCaseContext, { query }: InputOf<typeof contract.listGifts>): Promise<GiftList> {
  const own = ownOrganizationOf(ctx.actor);
  const { gifts, draws } = own !== undefined || isOffice(ctx.actor) ? await wholeGifts(ctx, own) : await giftsThatReached(ctx);
  const byGift = grouped(draws, ({ giftId }) => giftId);
  const reachedHousehold = ({ giftId }: Gift) =>
    query.householdId === undefined || (byGift.get(giftId) ?? []).some(({ householdIds }) => householdIds.includes(query.householdId ?? ''));
  const asked = gifts.filter((gift) => (query.organizationId ?? gift.organizationId) === gift.organizationId && reachedHousehold(gift));
  const terms = latestOf(await termsOf(ctx, asked.map(({ giftId }) => giftId)), ({ giftId }) => giftId);
  const readable = asked.flatMap((gift) => {
    const latest = terms.get(gift.giftId);
    return latest && !latest.withdrawn ? [{ gift, terms: latest, draws: byGift.get(gift.giftId) ?? [] }] : [];
  });
  return {
    gifts: await giftLines(ctx, readable),
    villages: own === undefined ? [] : await helpedVillages(ctx, own),
    mayEnter: own !== undefined,
  };
}

/** On the page of an act: where its money or goods came from, where the asker may read the act. */
export async function getGiftOfAct(ctx: UseCaseContext, { params }: InputOf<typeof contract.getGiftOfAct>): Promise<GiftOfAct> {
  const draw = await findDrawOfAct(ctx, params.actId);
  const [gift] = draw ? await giftsById(ctx, [draw.giftId]) : [];
  if (!draw || !gift || (await readableDraws(ctx, gift.organizationId, [draw])).length === 0) return { gift: null };
  const [terms] = await termsOf(ctx, [gift.giftId]);
  if (!terms) return { gift: null };
  const draws = await readableDraws(ctx, gift.organizationId, await drawsOf(ctx, [gift.giftId]));
  const [line] = await giftLines(ctx, [{ gift, terms, draws }]);
  return { gift: line ?? null };
}

interface Found {
  gifts: Gift[];
  draws: Draw[];
}

async function wholeGifts(ctx: UseCaseContext, organizationId: string | undefined): Promise<Found> {
  const gifts = await giftsOf(ctx, organizationId);
  return { gifts, draws: await drawsOf(ctx, gifts.map(({ giftId }) => giftId)) };
}

async function giftsThatReached(ctx: UseCaseContext): Promise<Found> {
  const own = (await allVillages(ctx)).filter((village) => answersForVillage(ctx.actor, village));
  const draws = await drawsIn(ctx, own.map(({ villageId }) => villageId));
  return { gifts: await giftsById(ctx, draws.map(({ giftId }) => giftId)), draws };
}

function ownOrganizationOf({ role, organizationId }: Actor): string | undefined {
  return role === 'orgHead' || role === 'reporter' ? (organizationId ?? '') : undefined;
}
