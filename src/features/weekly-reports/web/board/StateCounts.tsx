import { CountRow } from '../../../../ui/components/CountRow.tsx';
import { weekStates, type WeekState } from '../../standing.ts';
import { useOfficeWords } from '../office-words.ts';
import { stateLooks } from '../standing-look.ts';

export interface StateCountsProps {
  states: Record<WeekState, number>;
  chosen: WeekState | undefined;
  onChoose(state: WeekState): void;
}

/** Five answers and “not due yet”, never mixed; each number opens the list of its organizations. */
export function StateCounts({ states, chosen, onChoose }: StateCountsProps) {
  const t = useOfficeWords();
  return (
    <CountRow
      chosen={chosen}
      onChoose={onChoose}
      counts={weekStates.map((state) => {
        const words = t(`weekly-report.state.${state}`);
        const count = states[state];
        return { id: state, count, words, ...stateLooks[state], title: t('weekly-report.board.show-state', { state: words, count }) };
      })}
    />
  );
}
