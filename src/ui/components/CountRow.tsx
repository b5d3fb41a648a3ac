import { UnstyledButton } from '@mantine/core';
import type { Icon } from '../page.ts';
import classes from './CountRow.module.css';
import { toneIcons, type Tone } from './StatusBadge.tsx';

export interface Count<Id extends string> {
  id: Id;
  count: number;
  words: string;
  tone: Tone;
  icon?: Icon;
  /** What a press on it shows. */
  title: string;
}

export interface CountRowProps<Id extends string> {
  counts: readonly Count<Id>[];
  chosen?: Id | undefined;
  onChoose(id: Id): void;
}

/** Counts side by side that are never added up; each that is not zero opens what it counts. */
export function CountRow<Id extends string>({ counts, chosen, onChoose }: CountRowProps<Id>) {
  return (
    <ul className={classes['counts']}>
      {counts.map(({ id, count, words, tone, icon, title }) => {
        const Drawing = icon ?? toneIcons[tone];
        return (
          <li key={id}>
            <UnstyledButton
              className={classes['count']}
              data-tone={count > 0 ? tone : undefined}
              aria-pressed={chosen === id}
              title={title}
              disabled={count === 0}
              onClick={() => onChoose(id)}
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
