import { Button } from '@mantine/core';
import { IconChevronRight, IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { BareLink, PageButton } from '../../../../ui/links.tsx';
import type { BoardView } from '../../views.ts';
import { StandingBadge } from '../StandingBadge.tsx';
import { useOfficeWords } from '../office-words.ts';
import { reportPath } from '../paths.ts';
import classes from './Board.module.css';
import { reviewQueue } from './board-reading.ts';

const mostOnPhone = 4;

/** What waits for the office, oldest week first. A phone shows the first few until it is asked for all. */
export function ReviewQueue({ view }: { view: BoardView }) {
  const t = useOfficeWords();
  const format = useFormat();
  const queue = reviewQueue(view);
  const first = queue[0]?.cell.reportId;
  const [unfolded, setUnfolded] = useState(false);
  const isFolded = !unfolded && queue.length > mostOnPhone;
  return (
    <Section
      title={t('weekly-report.board.review-queue', { count: queue.length })}
      flush={queue.length > 0}
      actions={first && <PageButton to={reportPath(first)}>{t('weekly-report.board.review-first')}</PageButton>}
    >
      {queue.length === 0 ? (
        <EmptyState icon={IconChecks} title={t('weekly-report.board.nothing-to-review')} />
      ) : (
        <ul className={classes['queue']} data-folded={isFolded || undefined}>
          {queue.map(({ row, cell }) => (
            <li key={cell.reportId}>
              <BareLink to={reportPath(cell.reportId ?? '')} className={classes['queued']}>
                <span>
                  <strong>{row.organizationName}</strong>
                  <span className={classes['soft']}>
                    {t('weekly-report.week-due', { day: format.day(cell.dueDate) })}
                    {cell.version > 1 && ` · ${t('weekly-report.board.corrected')}`}
                  </span>
                </span>
                <StandingBadge standing={cell} />
                <IconChevronRight size={18} stroke={1.8} aria-hidden />
              </BareLink>
            </li>
          ))}
        </ul>
      )}
      {isFolded && (
        <div className={classes['unfold']}>
          <Button variant="default" fullWidth onClick={() => setUnfolded(true)}>
            {t('weekly-report.board.show-all', { count: queue.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}
