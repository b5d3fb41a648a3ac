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
import { drawsOf, findDrawOfAct, giftsById, pageOfGifts, termsOf } from './store.ts';

const pageSize = 50;

/** “捐助款物”: to an organization its own, to the office all, to a place those of which some reached it. */
export async function listGifts(ctx: UseCaseContext, { query }: InputOf<typeof contract.listGifts>): Promise<GiftList> {
  const { organizationId, householdId, after } = query;
  const own = ownOrganizationOf(ctx.actor);
  const villageIds = own !== undefined || isOffice(ctx.actor) ? undefined : await ownVillageIds(ctx);
  // Another organization's are none of an organization's.
  const isOthers = own !== undefined && organizationId !== undefined && organizationId !== own;
  const filters = { organizationId: own ?? organizationId, villageIds, householdId };
  const { gifts, next } = isOthers ? { gifts: [], next: undefined } : await pageOfGifts(ctx, filters, { after, size: pageSize });
  const ids = gifts.map(({ giftId }) => giftId);
  const terms = latestOf(await termsOf(ctx, ids), ({ giftId }) => giftId);
  const draws = (await drawsOf(ctx, ids)).filter(({ villageId }) => villageIds?.includes(villageId) ?? true);
  const byGift = grouped(draws, ({ giftId }) => giftId);
  const readable = gifts.flatMap((gift) => {
    const latest = terms.get(gift.giftId);
    return latest ? [{ gift, terms: latest, draws: byGift.get(gift.giftId) ?? [] }] : [];
  });
  return {
    gifts: await giftLines(ctx, readable),
    next: next ?? null,
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

async function ownVillageIds(ctx: UseCaseContext): Promise<string[]> {
  return (await allVillages(ctx)).filter((village) => answersForVillage(ctx.actor, village)).map(({ villageId }) => villageId);
}

function ownOrganizationOf({ role, organizationId }: Actor): string | undefined {
  return role === 'orgHead' || role === 'reporter' ? (organizationId ?? '') : undefined;
}
