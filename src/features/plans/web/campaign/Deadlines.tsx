import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useNow } from '../../../../ui/clock.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { Deadline } from '../../campaign-contract.ts';
import { plansWords } from '../words.ts';
import classes from './Deadlines.module.css';

const firstShown = 16;
const icons = { deadlinePast: IconCircleCheck, deadlineNext: IconClock, deadlineAhead: IconCircleDashed } as const;

/** Every deadline of the reports, with what is past, what comes next, and what lies ahead. */
export function Deadlines({ deadlines, isOpenEnded }: { deadlines: readonly Deadline[]; isOpenEnded: boolean }) {
  const t = useTranslator(plansWords);
  const format = useFormat();
  const now = useNow();
  const [showsAll, setShowsAll] = useState(deadlines.length <= firstShown);
  const next = deadlines.find(({ deadline }) => new Date(deadline) > now);
  const shown = showsAll ? deadlines : deadlines.slice(0, firstShown);
  const years = new Set(deadlines.map(({ dueDate }) => dueDate.slice(0, 4)));
  return (
    <div className={classes['calendar']}>
      {isOpenEnded && <p className={classes['soft']}>{t('calendarOpenEnded')}</p>}
      <ol className={classes['deadlines']}>
        {shown.map((period) => {
          const state = period === next ? 'deadlineNext' : new Date(period.deadline) <= now ? 'deadlinePast' : 'deadlineAhead';
          const Drawing = icons[state];
          return (
            <li key={period.dueDate} data-state={state}>
              <strong>{years.size > 1 ? format.dateAndWeekday(period.dueDate) : format.dayAndWeekday(period.dueDate)}</strong>
              <span>{endOf(period, format.time(period.deadline))}</span>
              <span className={classes['state']}>
                <Drawing size={14} stroke={1.8} aria-hidden /> {t(state)}
              </span>
            </li>
          );
        })}
      </ol>
      {!showsAll && (
        <Button variant="subtle" onClick={() => setShowsAll(true)}>
          {t('calendarMore', { count: deadlines.length })}
        </Button>
      )}
    </div>
  );
}

/** A deadline at the end of its day is 24:00 of that day, not 00:00 of the next. */
function endOf({ dueDate, deadline }: Deadline, time: string): string {
  return shanghaiDate(new Date(deadline)) === dueDate ? time : '24:00';
}
