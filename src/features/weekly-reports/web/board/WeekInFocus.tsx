import { Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import { Countdown } from '../../../../ui/components/Countdown.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import type { WeekState } from '../../standing.ts';
import type { BoardView } from '../../county-views.ts';
import { useOfficeWords } from '../office-words.ts';
import classes from './Board.module.css';
import { placesOfWeek, type BoardWeek } from './board-reading.ts';
import { PlaceList } from './PlaceList.tsx';
import { StateCounts } from './StateCounts.tsx';
import { Unanswered } from './Unanswered.tsx';

export interface WeekInFocusProps {
  view: BoardView;
  campaignId: string;
  week: BoardWeek;
  onChoose(dueDate: CalendarDate): void;
}

/** One week: time left, how many stand where, and who has not answered yet. Each number opens its list. */
export function WeekInFocus({ view, campaignId, week, onChoose }: WeekInFocusProps) {
  const t = useOfficeWords();
  const format = useFormat();
  const [chosen, setChosen] = useState<WeekState>();
  const places = placesOfWeek(view.rows, week.dueDate);
  const unanswered = places.filter(({ cell }) => cell.state === 'missing' || cell.state === 'pending');
  const shown = chosen === undefined ? [] : places.filter(({ cell }) => cell.state === chosen);
  return (
    <Section
      title={t('weekly-report.week-due', { day: format.dayAndWeekday(week.dueDate) })}
      emphasis={unanswered.length > 0}
      actions={
        <>
          {week.closedAt && (
            <StatusBadge tone="confirmed">{t('weekly-report.board.closed', { time: format.dateTime(week.closedAt) })}</StatusBadge>
          )}
          <NativeSelect
            aria-label={t('weekly-report.board.week-number')}
            value={week.dueDate}
            onChange={(event) => onChoose(event.currentTarget.value)}
            data={view.weeks.toReversed().map(({ dueDate }) => ({
              value: dueDate,
              label: t(dueDate === view.currentDueDate ? 'weekly-report.board.week-now' : 'weekly-report.board.week-other', {
                day: format.day(dueDate),
              }),
            }))}
          />
        </>
      }
    >
      <div className={classes['focus']}>
        <Countdown from={week.startsAt} until={week.deadline} />
        <StateCounts
          states={week.states}
          chosen={chosen}
          onChoose={(state) => setChosen(state === chosen ? undefined : state)}
        />
      </div>
      <PreviousWeek view={view} week={week} onChoose={onChoose} />
      {chosen === undefined ? (
        <Unanswered campaignId={campaignId} dueDate={week.dueDate} places={unanswered} />
      ) : (
        <>
          <h3 className={classes['listTitle']}>
            {t('weekly-report.board.of', { state: t(`weekly-report.state.${chosen}`), count: shown.length })}
          </h3>
          <PlaceList places={shown} campaignId={campaignId} />
        </>
      )}
    </Section>
  );
}

/** A week that has begun does not make the office forget who is missing from the one before. */
function PreviousWeek({ view, week, onChoose }: Pick<WeekInFocusProps, 'view' | 'week' | 'onChoose'>) {
  const t = useOfficeWords();
  const format = useFormat();
  if (week.dueDate !== view.currentDueDate) return null;
  const previous = view.weeks.findLast(({ dueDate }) => dueDate < week.dueDate);
  if (!previous || previous.closedAt !== null || previous.states.missing === 0) return null;
  return (
    <p className={classes['previous']}>
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
      {t('weekly-report.board.previous-open', { day: format.day(previous.dueDate), count: previous.states.missing })}
      <Button variant="subtle" size="compact-sm" onClick={() => onChoose(previous.dueDate)}>
        {t('weekly-report.board.show-it')}
      </Button>
    </p>
  );
}
