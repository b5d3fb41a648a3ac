import { UnstyledButton } from '@mantine/core';
import { weekStates, type WeekState } from '../../standing.ts';
import { useOfficeWords } from '../office-words.ts';
import { stateLooks } from '../standing-look.ts';
import classes from './StateCounts.module.css';

export interface StateCountsProps {
  states: Record<WeekState, number>;
  chosen: WeekState | undefined;
  onChoose(state: WeekState): void;
}

/** Five answers and “not due yet”, never mixed; each number opens the list of its organizations. */
export function StateCounts({ states, chosen, onChoose }: StateCountsProps) {
  const t = useOfficeWords();
  return (
    <ul className={classes['counts']}>
      {weekStates.map((state) => {
        const { icon: Drawing, tone } = stateLooks[state];
        const count = states[state];
        const words = t(`weekly-report.state.${state}`);
        return (
          <li key={state}>
            <UnstyledButton
              className={classes['count']}
              data-tone={count > 0 ? tone : undefined}
              aria-pressed={chosen === state}
              title={t('weekly-report.board.show-state', { state: words, count })}
              disabled={count === 0}
              onClick={() => onChoose(state)}
            >
              <span className={classes['number']}>{count}</span>
              <span className={classes['words']}>
                <Drawing size={16} stroke={1.8} aria-hidden />
                {words}
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
