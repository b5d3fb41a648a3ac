import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { ReviewBadge, StandingBadge } from '../StandingBadge.tsx';
import { useOfficeWords } from '../office-words.ts';
import { reportPath } from '../paths.ts';
import classes from './Board.module.css';
import type { Place } from './board-reading.ts';
import { ExemptionDialog } from './ExemptionDialog.tsx';

export interface PlaceListProps {
  places: readonly Place[];
  campaignId: string;
  /** Given where organizations of the list can be reminded. */
  onRemind?(organizationId: string): void;
  isReminding?: boolean;
}

/** Organizations with their standing in one week and what the office can do about it. */
export function PlaceList({ places, campaignId, onRemind, isReminding = false }: PlaceListProps) {
  const t = useOfficeWords();
  const format = useFormat();
  const [exempting, setExempting] = useState<Place>();
  // The year stands above the list.
  const timeOf = (instant: string) => `${format.day(instant)} ${format.time(instant)}`;
  return (
    <>
      <ul className={classes['places']} data-unanswered={onRemind ? true : undefined}>
        {places.map((place) => {
          const { organizationId, organizationName, groupName } = place.row;
          const { cell } = place;
          return (
            <li key={organizationId}>
              <div className={classes['who']}>
                <strong>{organizationName}</strong>
                <span className={classes['soft']}>{groupName}</span>
                {cell.lastRemindedAt && cell.receivedAt === null && (
                  <span className={classes['soft']}>{t('weekly-report.board.last-reminded', { time: timeOf(cell.lastRemindedAt) })}</span>
                )}
                {cell.receivedAt && (
                  <span className={classes['soft']}>{t('weekly-report.received-at', { time: timeOf(cell.receivedAt) })}</span>
                )}
              </div>
              <div className={classes['badges']}>
                <StandingBadge standing={cell} />
                <ReviewBadge reviewState={cell.reviewState} />
              </div>
              <div className={classes['buttons']}>
                {onRemind && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={isReminding}
                    leftSection={<IconBell size={16} stroke={1.8} aria-hidden />}
                    aria-label={t('weekly-report.board.remind-one', { organization: organizationName })}
                    onClick={() => onRemind(organizationId)}
                  >
                    {t('weekly-report.board.remind')}
                  </Button>
                )}
                {cell.receivedAt === null && !cell.exempted && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('weekly-report.board.exempt-one', { organization: organizationName })}
                    onClick={() => setExempting(place)}
                  >
                    {t('weekly-report.board.exempt')}
                  </Button>
                )}
                {cell.receivedAt === null && cell.exempted && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('weekly-report.board.revoke-one', { organization: organizationName })}
                    onClick={() => setExempting(place)}
                  >
                    {t('weekly-report.board.revoke')}
                  </Button>
                )}
                {cell.reportId && (
                  <PageButton size="compact-sm" variant="default" to={reportPath(cell.reportId)}>
                    {t('weekly-report.board.open')}
                  </PageButton>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {exempting && <ExemptionDialog place={exempting} campaignId={campaignId} onClose={() => setExempting(undefined)} />}
    </>
  );
}
