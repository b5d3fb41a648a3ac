import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { refusalsAgainstStale, refusalsAgainstTerms, refusalsAgainstWithdrawal } from '../rules.ts';
import type { GiftView } from '../views.ts';
import { below } from './change.ts';
import { helpedVillages } from './helped-villages.ts';
import { latestOf } from './latest.ts';
import { loadOwnGift } from './load-gift.ts';
import { addTerms, entriesOf, type TermsRevision } from './store.ts';
import { viewGift } from './view-gift.ts';

/** Who gives and for what, corrected with its reason; the figures are entries and stay as they are. */
export async function correctGift(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.correctGift>): Promise<GiftView> {
  const { gift, terms: [latest] } = await loadOwnGift(ctx, params.giftId);
  refuseIf(refusalsAgainstStale(latest, body.baseRevision));
  const helped = (await helpedVillages(ctx, gift.organizationId)).map(({ villageId }) => villageId);
  // A village that the plan has since given to somebody else may stay.
  const villageIds = new Set([...helped, ...(latest.terms.villageId === null ? [] : [latest.terms.villageId])]);
  refuseIf(below('terms', refusalsAgainstTerms(body.terms, villageIds)), 'invalid');
  await addNext(ctx, latest, { terms: body.terms, withdrawn: false, reason: body.reason });
  await ctx.audit({ action: 'gifts.corrected', subject: { type: 'gift', id: gift.giftId }, detail: { revision: latest.revision + 1 } });
  return viewGift(ctx, gift.giftId);
}

export async function withdrawGift(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.withdrawGift>): Promise<GiftView> {
  const { gift, terms: [latest], draws } = await loadOwnGift(ctx, params.giftId);
  refuseIf(refusalsAgainstStale(latest, body.baseRevision));
  const entries = latestOf(await entriesOf(ctx, [gift.giftId]), ({ entry }) => entry.entryId);
  const standing = [...entries.values()].filter(({ withdrawn }) => !withdrawn).length;
  refuseIf(refusalsAgainstWithdrawal({ entries: standing, acts: draws.length }));
  await addNext(ctx, latest, { terms: latest.terms, withdrawn: true, reason: body.reason });
  await ctx.audit({ action: 'gifts.withdrawn', subject: { type: 'gift', id: gift.giftId }, detail: {} });
  return viewGift(ctx, gift.giftId);
}

/** Whoever comes second to the same revision is told to look again. */
async function addNext(ctx: UseCaseContext, latest: TermsRevision, next: Pick<TermsRevision, 'terms' | 'withdrawn' | 'reason'>): Promise<void> {
  const { withdrawn, reason } = next;
  if (await addTerms(ctx, latest.giftId, next.terms, { revision: latest.revision + 1, withdrawn, reason })) return;
  throw new RefusedError('conflict', [{ code: 'gifts.stale-revision', params: { by: latest.recordedByName } }]);
}
