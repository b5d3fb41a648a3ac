import { grouped } from '../../../kernel/grouped.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import { deliveredBy, figuresOf, leftOf, type Figures } from '../figures.ts';
import type { GiverKind, Measure } from '../gift.ts';
import { hasVoucher } from '../hints.ts';
import { latestOf } from './latest.ts';
import { loadGift } from './load-gift.ts';
import { drawsOf, entriesOf, giftsOf, termsOf, type Reader } from './store.ts';

/** What an act delivered of a gift, in the gift's measure. */
export interface Delivered {
  actId: string;
  amount: number;
}

/** What acts delivered of a gift, as far as the actor may read it; to whoever may not read the gift it does not exist. */
export async function deliveriesOfGift(ctx: Reader, giftId: string): Promise<Delivered[]> {
  const { gift, draws } = await loadGift(ctx, giftId);
  return draws.map((draw) => ({ actId: draw.actId, amount: deliveredBy(gift.measure, draw) }));
}

/** A gift of an organization, for whoever draws on it or counts it: whoever asks decides who may see it. */
export interface GiftSum {
  giftId: string;
  organizationId: string;
  giverKind: GiverKind;
  giverName: string;
  measure: Measure;
  figures: Figures;
  /** Of which acts its delivered is. */
  deliveries: Delivered[];
  /** Here and not with anybody yet. */
  toDeliver: number;
}

/**
 * Gifts that stand, of one organization or of all, with their four figures: of today, or of what happened until a day, that day
 * included. The latest entered first.
 */
export async function sumsOfGifts(ctx: Reader, { organizationId, until }: { organizationId?: string; until?: CalendarDate } = {}): Promise<GiftSum[]> {
  const gifts = await giftsOf(ctx, organizationId);
  const ids = gifts.map(({ giftId }) => giftId);
  const terms = latestOf(await termsOf(ctx, ids), ({ giftId }) => giftId);
  const entries = grouped(latestOf(await entriesOf(ctx, ids), ({ entry }) => entry.entryId).values(), ({ giftId }) => giftId);
  const draws = grouped(await drawsOf(ctx, ids), ({ giftId }) => giftId);
  const happened = ({ day }: { day: CalendarDate }) => until === undefined || day <= until;
  return gifts.flatMap(({ giftId, organizationId: owner, measure }) => {
    const latest = terms.get(giftId);
    if (!latest || latest.withdrawn) return [];
    const counted = (entries.get(giftId) ?? []).map(({ entry, withdrawn }) => ({ ...entry, withdrawn })).filter(happened);
    const drawn = (draws.get(giftId) ?? []).filter(happened);
    const figures = figuresOf(measure, counted, drawn);
    const deliveries = drawn.map((draw) => ({ actId: draw.actId, amount: deliveredBy(measure, draw) }));
    const { giverKind, giverName } = latest.terms;
    return [{ giftId, organizationId: owner, giverKind, giverName, measure, figures, deliveries, toDeliver: leftOf(figures).toDeliver }];
  });
}

/** Of these gifts, those with a voucher to what came in or went out. */
export async function giftsWithVoucher(ctx: Reader, giftIds: readonly string[]): Promise<Set<string>> {
  const standing = [...latestOf(await entriesOf(ctx, giftIds), ({ entry }) => entry.entryId).values()].filter(({ withdrawn }) => !withdrawn);
  const byGift = grouped(standing, ({ giftId }) => giftId);
  return new Set([...byGift].flatMap(([giftId, entries]) => (hasVoucher(entries.map(({ entry }) => entry)) ? [giftId] : [])));
}
