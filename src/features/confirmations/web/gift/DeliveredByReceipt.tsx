import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useGiftNames } from '../../../gifts/web/public-parts.tsx';
import type { Measure } from '../../../gifts/gift.ts';
import { getGiftReceipts } from '../../contract.ts';
import classes from '../Confirmations.module.css';
import { useReceiptWords } from '../receipt-words.ts';

/** Below what a gift has delivered: how much of it the receiving side has confirmed, and how much waits. */
export function DeliveredByReceipt({ giftId, goods }: { giftId: string; goods: Measure }) {
  const t = useReceiptWords();
  const names = useGiftNames();
  const { data } = useEndpoint(getGiftReceipts, { params: { giftId } });
  if (!data || data.confirmed + data.waiting === 0) return null;
  return (
    <>
      <span className={classes['soft']}>{t('confirmations.delivered-confirmed', { amount: names.amount(goods, data.confirmed) })}</span>
      <span className={classes['soft']}>{t('confirmations.delivered-waiting', { amount: names.amount(goods, data.waiting) })}</span>
    </>
  );
}
