import type { GiftEntryView, GiftView } from '../../views.ts';
import { useGiftNames } from '../gift-words.ts';
import { useStageWords } from '../stage-words.ts';
import { useGiftWords } from '../words.ts';

/** What stands there now, in words, for whoever has read something else. */
export function usePresent({ goods }: Pick<GiftView, 'goods'>) {
  const t = useGiftWords();
  const { giver, amount, format } = useGiftNames();
  const stageOf = useStageWords(goods);
  const told = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');
  return {
    ofEntry: ({ entry }: GiftEntryView) =>
      told([
        format.date(entry.day),
        stageOf(entry.stage),
        amount(goods, entry.amount),
        entry.words,
        entry.voucher && t('gifts.voucher-of', { voucher: entry.voucher }),
        entry.evidenceIds.length > 0 ? t('gifts.papers', { count: entry.evidenceIds.length }) : '',
      ]),
    ofTerms: (gift: GiftView) => told([giver(gift), gift.villageName || t('gifts.any-village'), gift.dueOn && t('gifts.due', { day: format.date(gift.dueOn) }), gift.note]),
  };
}
