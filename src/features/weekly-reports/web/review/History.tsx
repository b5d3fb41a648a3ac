import { useFormat } from '../../../../ui/language/format.ts';
import { Section } from '../../../../ui/components/Section.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import { shanghaiTimestamp } from '../../../../kernel/shanghai-time.ts';
import type { ReportView } from '../../views.ts';
import { useOfficeWords } from '../office-words.ts';
import { receiptPath } from '../paths.ts';
import { historyOf } from './history-of.ts';
import classes from './Review.module.css';

/** Evidence: who did what and when, with the receipt of every version. Added to, never changed. */
export function History({ view }: { view: ReportView }) {
  const t = useOfficeWords();
  const format = useFormat();
  return (
    <Section title={t('weekly-report.review.history')}>
      <ol className={classes['history']}>
        {historyOf(view).map((entry) => (
          <li key={`${entry.at} ${entry.kind}`}>
            <time dateTime={entry.at} title={shanghaiTimestamp(new Date(entry.at))}>
              {format.dateTime(entry.at)}
            </time>
            <p>{t(`weekly-report.review.event-${entry.kind}`, { name: entry.name, version: 'version' in entry ? entry.version : 0 })}</p>
            {entry.reason !== '' && <p className={classes['soft']}>{entry.reason}</p>}
            {entry.kind === 'received' && (
              <PageLink to={receiptPath(view.reportId)} search={{ version: String(entry.version) }}>
                {t('weekly-report.review.receipt-of', { version: entry.version })}
              </PageLink>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
