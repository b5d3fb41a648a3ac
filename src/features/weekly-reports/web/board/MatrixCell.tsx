import { UnstyledButton } from '@mantine/core';
import { useFormat } from '../../../../ui/language/format.ts';
import { BareLink } from '../../../../ui/links.tsx';
import { useOfficeWords } from '../office-words.ts';
import { reportPath } from '../paths.ts';
import { stateLooks } from '../standing-look.ts';
import type { BoardCell, BoardRow } from './board-reading.ts';
import classes from './WeekMatrix.module.css';

export interface MatrixCellProps {
  row: BoardRow;
  cell: BoardCell;
  /** Where nothing was received there is no report to open, but a week to let off. */
  onExempt(): void;
}

/** One organization's week: icon, word and colour; what was received opens, what was not can be let off. */
export function MatrixCell({ row, cell, onExempt }: MatrixCellProps) {
  const t = useOfficeWords();
  const format = useFormat();
  const { icon: Drawing, tone } = stateLooks[cell.state];
  const [state, ...details] = [
    t(`weekly-report.state.${cell.state}`),
    ...(cell.state === 'zero' && cell.late ? [t('weekly-report.state.late')] : []),
    ...(cell.offlineDelayAccepted ? [t('weekly-report.board.delay-accepted')] : []),
    ...(cell.reviewState === 'awaitingReview' || cell.reviewState === 'returned'
      ? [t(`weekly-report.review.${cell.reviewState}`)]
      : []),
  ];
  const label = t('weekly-report.board.cell', {
    organization: row.organizationName,
    day: format.day(cell.dueDate),
    state: [state, ...details].join(' '),
  });
  const words = (
    <>
      <Drawing size={16} stroke={1.8} aria-hidden />
      <span>
        {state}
        {details.map((detail) => (
          <small key={detail}> {detail}</small>
        ))}
      </span>
    </>
  );
  if (cell.reportId) {
    return (
      <BareLink to={reportPath(cell.reportId)} className={classes['cell']} data-tone={tone} aria-label={label} title={label}>
        {words}
      </BareLink>
    );
  }
  return (
    <UnstyledButton className={classes['cell']} data-tone={tone} aria-label={label} title={label} onClick={onExempt}>
      {words}
    </UnstyledButton>
  );
}
