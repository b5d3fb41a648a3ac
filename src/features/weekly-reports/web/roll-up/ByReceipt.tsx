import type { ByReceipt as Parts } from '../../roll-up.ts';
import { FigureStrip } from '../FigureStrip.tsx';
import { useOfficeWords } from '../office-words.ts';
import classes from './RollUp.module.css';

/** What the receiving side has confirmed, and all else, each with its own figures. */
export function ByReceipt({ byReceipt }: { byReceipt: Parts | undefined }) {
  const t = useOfficeWords();
  if (!byReceipt) return <p>{t('weekly-report.roll-up.receipts-not-kept')}</p>;
  return (
    <div className={classes['byReceipt']}>
      {(['confirmed', 'waiting'] as const).map((part) => (
        <div key={part}>
          <h3>{t(`weekly-report.roll-up.receipts-${part}`)}</h3>
          <FigureStrip small figures={byReceipt[part]} names={['acts', 'people', 'moneyFen']} />
        </div>
      ))}
    </div>
  );
}
