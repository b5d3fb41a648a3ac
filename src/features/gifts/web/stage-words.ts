import type { GiftStage, Measure } from '../gift.ts';
import { useGiftWords } from './words.ts';

/** Money arrives and is spent (到账、支出), goods arrive and leave the store (到货、出库). */
export function useStageWords(measure: Measure): (stage: GiftStage) => string {
  const t = useGiftWords();
  return (stage) => (stage === 'pledged' || measure === null ? t(`gifts.${stage}`) : t(`gifts.${stage}-goods`));
}
