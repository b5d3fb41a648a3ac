import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { leftOf, type Figures } from './figures.ts';
import type { GiftEntry } from './gift.ts';

/** What a person should look at. Nothing is refused for it: a receipt may be entered a week after the rice (conduct rule 3). */
export const giftHints = ['receivedOverPledged', 'spentOverReceived', 'deliveredOverReceived', 'overdue', 'spentWithoutVoucher'] as const;
export type GiftHint = (typeof giftHints)[number];

type Proved = Pick<GiftEntry, 'stage' | 'voucher' | 'evidenceIds'>;

/** A paper, a photo of it, or at least its number. */
export function isProved({ voucher, evidenceIds }: Omit<Proved, 'stage'>): boolean {
  return voucher.trim() !== '' || evidenceIds.length > 0;
}

/** Whether what came in or went out of a gift has a voucher: a promise proves nothing. */
export function hasVoucher(entries: readonly Proved[]): boolean {
  return entries.some((entry) => entry.stage !== 'pledged' && isProved(entry));
}

interface Looked {
  figures: Figures;
  /** The latest revision of each, those taken back left out. */
  entries: readonly Proved[];
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
    spentWithoutVoucher: entries.some((entry) => entry.stage === 'spent' && !isProved(entry)),
  };
  return giftHints.filter((hint) => holds[hint]);
}
