import type { Refusal } from '../../../kernel/refusal.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Brought } from '../gift.ts';
import { refusalsAgainstDraw } from '../rules.ts';
import { findGift, holdGift, termsOf, type Reader } from './store.ts';

/** One revision of an act of the ledger, as far as gifts are concerned. */
export interface DrawingAct extends Brought {
  actId: string;
  revision: number;
  withdrawn: boolean;
  giftId: string | null;
  villageId: string;
  householdIds: readonly string[];
  date: CalendarDate;
}

/** Why an act of an organization cannot name this gift; `at` below the act. Within the transaction that records the act: the gift is held. */
export async function whyNotDraw(ctx: Reader, giftId: string, act: Brought & { organizationId: string }): Promise<Refusal[]> {
  await holdGift(ctx, giftId);
  const gift = await findGift(ctx, giftId);
  const [latest] = await termsOf(ctx, [giftId]);
  const known = gift && latest && { isOwn: gift.organizationId === act.organizationId, withdrawn: latest.withdrawn, measure: gift.measure };
  return refusalsAgainstDraw(known, act);
}

/**
 * Keeps what a revision of an act delivers of a gift, with the revision itself: 送达 is never entered by anybody. An act that
 * names none leaves no row, unless it named one before.
 */
export async function noteDraw(ctx: UseCaseContext, act: DrawingAct): Promise<void> {
  const { actId, revision, withdrawn, giftId, villageId, householdIds, date, moneyFen, goods } = act;
  if (giftId === null && !(await hasDrawn(ctx, actId))) return;
  await ctx.db
    .insertInto('giftDraws')
    .values({
      countyId: ctx.actor.countyId,
      actId,
      revision,
      giftId,
      villageId,
      householdIds: [...householdIds],
      actedOn: date,
      moneyFen,
      goods: JSON.stringify(goods),
      withdrawn,
    })
    .execute();
}

async function hasDrawn({ db, actor }: Reader, actId: string): Promise<boolean> {
  const row = await db.selectFrom('giftDraws').select('actId').where('countyId', '=', actor.countyId).where('actId', '=', actId).limit(1).executeTakeFirst();
  return row !== undefined;
}
