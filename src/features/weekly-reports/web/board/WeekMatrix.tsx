import { Button, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import { ScrollFrame } from '../../../../ui/components/ScrollFrame.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageLink } from '../../../../ui/links.tsx';
import { weekStates } from '../../standing.ts';
import type { BoardView } from '../../county-views.ts';
import { StandingBadge } from '../StandingBadge.tsx';
import { useOfficeWords } from '../office-words.ts';
import { rollUpPath } from '../paths.ts';
import { groupsOf, hasOpenMatter, type Place } from './board-reading.ts';
import { ExemptionDialog } from './ExemptionDialog.tsx';
import { MatrixCell } from './MatrixCell.tsx';
import classes from './WeekMatrix.module.css';

export interface WeekMatrixProps {
  view: BoardView;
  campaignId: string;
  /** Shows the weeks around another date. */
  onMove(around: CalendarDate): void;
}

/**
 * Every organization by week, in the order of the plan; each cell opens its report. Not a ranking: it cannot be sorted.
 * A phone begins with the organizations that the office must still hear from, and folds the rest away.
 */
export function WeekMatrix({ view, campaignId, onMove }: WeekMatrixProps) {
  const t = useOfficeWords();
  const format = useFormat();
  const [group, setGroup] = useState('');
  const [exempting, setExempting] = useState<Place>();
  const [unfolded, setUnfolded] = useState(false);
  const groups = groupsOf(view.rows);
  const rows = view.rows.filter(({ groupName }) => group === '' || groupName === group);
  const isFolded = !unfolded && rows.some((row) => !hasOpenMatter(row));
  const { earlier, later, currentDueDate } = view;
  const isAhead = (dueDate: CalendarDate) => currentDueDate !== null && dueDate > currentDueDate;
  return (
    <Section
      title={t('weekly-report.board.matrix')}
      flush
      actions={
        <>
          {groups.length > 1 && (
            <NativeSelect
              aria-label={t('weekly-report.board.group')}
              value={group}
              onChange={(event) => setGroup(event.currentTarget.value)}
              data={[{ value: '', label: t('weekly-report.board.all-groups') }, ...groups]}
            />
          )}
          {earlier && (
            <Button variant="default" leftSection={<IconChevronLeft size={18} stroke={1.8} aria-hidden />} onClick={() => onMove(earlier)}>
              {t('weekly-report.board.earlier')}
            </Button>
          )}
          {later && (
            <Button variant="default" rightSection={<IconChevronRight size={18} stroke={1.8} aria-hidden />} onClick={() => onMove(later)}>
              {t('weekly-report.board.later')}
            </Button>
          )}
        </>
      }
    >
      <ul className={classes['key']} aria-label={t('weekly-report.board.legend')}>
        {weekStates.map((state) => (
          <li key={state}>
            <StandingBadge standing={{ state, late: false, offlineDelayAccepted: false }} />
          </li>
        ))}
      </ul>
      <ScrollFrame className={classes['frame']} label={t('weekly-report.board.matrix-table')}>
        <table className={classes['matrix']} data-folded={isFolded || undefined}>
          <thead>
            <tr>
              <th scope="col">{t('weekly-report.board.organization')}</th>
              {view.weeks.map(({ dueDate }) => (
                <th key={dueDate} scope="col" data-current={dueDate === view.currentDueDate || undefined}>
                  <PageLink className={classes['week']} to={rollUpPath(campaignId, dueDate)} title={t('weekly-report.board.roll-up')}>{format.day(dueDate)}</PageLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.organizationId} data-open-matter={hasOpenMatter(row) || undefined}>
                <th scope="row">
                  {row.organizationName}
                  <span>{row.groupName}</span>
                </th>
                {view.weeks.map(({ dueDate }) => {
                  const cell = row.cells.find((one) => one.dueDate === dueDate);
                  return (
                    <td key={dueDate} data-label={format.day(dueDate)} data-current={dueDate === view.currentDueDate || undefined} data-ahead={isAhead(dueDate) || undefined}>
                      {cell ? (
                        <MatrixCell row={row} cell={cell} onExempt={() => setExempting({ row, cell })} />
                      ) : (
                        <span className={classes['notAsked']}>—</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {isFolded && (
        <div className={classes['unfold']}>
          <Button variant="default" fullWidth onClick={() => setUnfolded(true)}>
            {t('weekly-report.board.show-all', { count: rows.length })}
          </Button>
        </div>
      )}
      {exempting && <ExemptionDialog place={exempting} campaignId={campaignId} onClose={() => setExempting(undefined)} />}
    </Section>
  );
}
