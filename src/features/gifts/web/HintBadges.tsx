import { StatusBadge } from '../../../ui/components/StatusBadge.tsx';
import type { GiftHint } from '../hints.ts';
import classes from './Gifts.module.css';
import { useGiftWords } from './words.ts';

/** What a person should look at; never more than a hint. */
export function HintBadges({ hints }: { hints: readonly GiftHint[] }) {
  const t = useGiftWords();
  if (hints.length === 0) return null;
  return (
    <div className={classes['tools']}>
      {hints.map((hint) => (
        <StatusBadge key={hint} tone="due">
          {t(`gifts.hint.${hint}`)}
        </StatusBadge>
      ))}
    </div>
  );
}
