import { formatYuan } from '../../../../kernel/money.ts';
import { ScrollFrame } from '../../../../ui/components/ScrollFrame.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import type { ByReceipt as Parts, RollUp } from '../../roll-up.ts';
import { useOfficeWords } from '../office-words.ts';
import classes from './RollUp.module.css';

const parts = ['confirmed', 'waiting'] as const;
const figures = ['acts', 'people', 'moneyFen'] as const;

/** What the receiving side has confirmed, and under it all else, for each village and the county: two rows a place, on a phone too. */
export function ByReceipt({ rollUp: { total, byVillage } }: { rollUp: RollUp }) {
  const t = useOfficeWords();
  if (!total.byReceipt) return <p>{t('weekly-report.roll-up.receipts-not-kept')}</p>;
  const caption = t('weekly-report.roll-up.table', { name: t('weekly-report.roll-up.receipts') });
  return (
    <ScrollFrame label={caption} className={classes['frame']}>
      <table className={classes['receipts']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('weekly-report.roll-up.village')}</th>
            <th scope="col">{t('weekly-report.roll-up.receipts-part')}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {t(`weekly-report.figure.${figure}`)}
                {figure === 'moneyFen' && <small>{t('weekly-report.roll-up.in-yuan')}</small>}
              </th>
            ))}
          </tr>
        </thead>
        {byVillage.map(({ villageId, villageName, byReceipt }) => byReceipt && <Place key={villageId} name={villageName} byReceipt={byReceipt} />)}
        <Place name={t('weekly-report.roll-up.sum')} byReceipt={total.byReceipt} isSum />
      </table>
    </ScrollFrame>
  );
}

function Place({ name, byReceipt, isSum }: { name: string; byReceipt: Parts; isSum?: true }) {
  const t = useOfficeWords();
  const format = useFormat();
  return (
    <tbody data-sum={isSum}>
      {parts.map((part, row) => (
        <tr key={part}>
          {row === 0 && (
            <th scope="rowgroup" rowSpan={parts.length}>
              {name}
            </th>
          )}
          <th scope="row">{t(`weekly-report.roll-up.receipts-${part}`)}</th>
          {figures.map((figure) => (
            <td key={figure} data-zero={byReceipt[part][figure] === 0 || undefined}>
              {figure === 'moneyFen' ? formatYuan(byReceipt[part].moneyFen) : format.count(byReceipt[part][figure])}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
