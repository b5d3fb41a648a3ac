import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotEnterFor } from '../policy.ts';
import { keepEvidence } from '../../evidence/server/public-writes.ts';
import { refusalsAgainstTerms } from '../rules.ts';
import type { GiftView } from '../views.ts';
import { below, first } from './change.ts';
import { helpedVillages } from './helped-villages.ts';
import { addEntry, addGift, addTerms } from './store.ts';
import { viewGift } from './view-gift.ts';
import { whyNotEnter } from './why-not-enter.ts';

/** Enters a gift: who gives, what, for whom; with what is promised or here already. */
export async function openGift(ctx: UseCaseContext, { body }: InputOf<typeof contract.openGift>): Promise<GiftView> {
  const organizationId = ctx.actor.organizationId ?? '';
  refuseIf(whyNotEnterFor(ctx.actor, organizationId), 'forbidden');
  const { giftId, goods, terms, firstEntry } = body;
  const villageIds = new Set((await helpedVillages(ctx, organizationId)).map(({ villageId }) => villageId));
  const refusals = [
    ...below('terms', refusalsAgainstTerms(terms, villageIds)),
    ...(firstEntry ? below('firstEntry', await whyNotEnter(ctx, firstEntry, organizationId)) : []),
  ];
  refuseIf(refusals, 'invalid');
  if (!(await addGift(ctx, { giftId, organizationId, measure: goods }))) throw new RefusedError('conflict', [{ code: 'gifts.exists' }]);
  await addTerms(ctx, giftId, terms, first);
  if (firstEntry && !(await addEntry(ctx, giftId, firstEntry, first))) throw new RefusedError('conflict', [{ code: 'gifts.entry-exists' }]);
  await keepEvidence(ctx, { evidenceIds: firstEntry?.evidenceIds ?? [], organizationId });
  const detail = { giverKind: terms.giverKind, isMoney: goods === null, ...(firstEntry ? { stage: firstEntry.stage, amount: firstEntry.amount } : {}) };
  await ctx.audit({ action: 'gifts.opened', subject: { type: 'gift', id: giftId }, detail });
  return viewGift(ctx, giftId);
}
