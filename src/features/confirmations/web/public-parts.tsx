import { CountRow } from '../../../ui/components/CountRow.tsx';
import { StatusBadge } from '../../../ui/components/StatusBadge.tsx';
import { receiptStates, type ReceiptState } from '../receipt.ts';
import { toneOfState } from './look.ts';
import { useReceiptWords } from './receipt-words.ts';

/** How many acts stand where with their receiving side; each number opens its acts. */
export function ReceiptCounts({ receipts, onChoose }: { receipts: Record<ReceiptState, number>; onChoose(state: ReceiptState, words: string): void }) {
  const t = useReceiptWords();
  return (
    <CountRow
      onChoose={(state) => onChoose(state, t(`confirmations.state.${state}`))}
      counts={receiptStates.map((state) => {
        const words = t(`confirmations.state.${state}`);
        const count = receipts[state];
        return { id: state, count, words, tone: toneOfState[state], title: t('confirmations.show-state', { state: words, count }) };
      })}
    />
  );
}

/** Where one act stands with its receiving side. */
export function ReceiptBadge({ state }: { state: ReceiptState }) {
  const t = useReceiptWords();
  return <StatusBadge tone={toneOfState[state]}>{t(`confirmations.state.${state}`)}</StatusBadge>;
}
