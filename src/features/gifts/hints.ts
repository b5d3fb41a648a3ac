import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { leftOf, type Figures } from './figures.ts';
import type { GiftEntry } from './gift.ts';

/** What a person should look at. Nothing is refused for it: a receipt may be entered a week after the rice (conduct rule 3). */
export const giftHints = ['receivedOverPledged', 'spentOverReceived', 'deliveredOverReceived', 'overdue', 'spentWithoutVoucher'] as const;
export type GiftHint = (typeof giftHints)[number];

interface Looked {
  figures: Figures;
  /** The latest revision of each, those taken back left out. */
  entries: readonly Pick<GiftEntry, 'stage' | 'voucher'>[];
  dueOn: CalendarDate | null;
  today: CalendarDate;
}

export function hintsOf({ figures, entries, dueOn, today }: Looked): GiftHint[] {
  const { pledged, received, spent, delivered } = figures;
  const holds: Record<GiftHint, boolean> = {
    // A gift that came without a promise is none the worse for it.
    receivedOverPledged: pledged > 0 && received > pledged,
    spentOverReceived: spent > received,
    deliveredOverReceived: delivered > received,
    overdue: dueOn !== null && dueOn < today && leftOf(figures).toCome > 0,
    spentWithoutVoucher: entries.some(({ stage, voucher }) => stage === 'spent' && voucher.trim() === ''),
  };
  return giftHints.filter((hint) => holds[hint]);
}
