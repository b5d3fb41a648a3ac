import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ComparedSides.module.css';

export interface ComparedSidesProps<Choice extends string> {
  /** What is chosen between, for whoever does not see the heading above. */
  label: string;
  choice: Choice;
  onChoose(choice: Choice): void;
  /** The two versions, each with what choosing it is called and whether the present choice keeps it. */
  sides: readonly { choice: Choice; label: string; isKept: boolean; content: ReactNode }[];
  /** A way to keep both. */
  both?: { choice: Choice; label: string };
}

/** Two versions of one part side by side, on a phone one below the other, and a person chooses. */
export function ComparedSides<Choice extends string>({ label, choice, onChoose, sides, both }: ComparedSidesProps<Choice>) {
  return (
    <Radio.Group aria-label={label} value={choice} onChange={onChoose}>
      <div className={classes['sides']}>
        {sides.map((side) => (
          <div key={side.choice} className={classes['side']} data-kept={side.isKept || undefined}>
            <Radio value={side.choice} label={side.label} />
            {side.content}
          </div>
        ))}
      </div>
      {both && <Radio className={classes['both']} value={both.choice} label={both.label} />}
    </Radio.Group>
  );
}
