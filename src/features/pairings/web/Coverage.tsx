import { UnstyledButton } from '@mantine/core';
import type { PairingState } from '../pairing.ts';
import type { PairingList } from '../views.ts';
import classes from './Coverage.module.css';
import { stateLooks } from './StateBadge.tsx';
import { usePairingWords } from './words.ts';

const shown = ['confirmed', 'agreed', 'onPaper'] as const satisfies readonly PairingState[];
export type ShownState = (typeof shown)[number];

export interface CoverageProps {
  list: PairingList;
  chosen: ShownState | undefined;
  onChoose(state: ShownState | undefined): void;
}

/** How much of what is on paper has become real: a bar, its words, and the way into each part of it. */
export function Coverage({ list: { pairings, unpaired }, chosen, onChoose }: CoverageProps) {
  const t = usePairingWords();
  const count = (state: ShownState) => pairings.filter((line) => line.state === state).length;
  const [confirmed, agreed, onPaper] = [count('confirmed'), count('agreed'), count('onPaper')];
  const words = t('coverageText', { total: pairings.length, confirmed, agreed, onPaper, unpaired: unpaired.length });
  return (
    <div>
      <div className={classes['bar']} aria-hidden>
        {shown.map((state) => count(state) > 0 && <span key={state} data-state={state} style={{ flexGrow: count(state) }} />)}
      </div>
      <p className={classes['words']}>{words}</p>
      <ul className={classes['parts']}>
        {shown.map((state) => {
          const Drawing = stateLooks[state].icon;
          const name = t(`pairing.state.${state}`);
          return (
            <li key={state}>
              <UnstyledButton
                className={classes['part']}
                data-state={state}
                aria-pressed={chosen === state}
                disabled={count(state) === 0}
                title={t('showState', { state: name, count: count(state) })}
                onClick={() => onChoose(chosen === state ? undefined : state)}
              >
                <span className={classes['number']}>{count(state)}</span>
                <span className={classes['name']}>
                  <Drawing size={16} stroke={1.8} aria-hidden />
                  {name}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
