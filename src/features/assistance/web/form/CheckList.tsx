import type { ReactNode } from 'react';
import classes from './ActFields.module.css';

export interface CheckListProps {
  id: string;
  label: string;
  hint?: string;
  /** Above the boxes: a field to look for one of many. */
  search?: ReactNode;
  error: string | undefined;
  children: ReactNode;
}

/** Boxes to tick under one name, in a frame that scrolls where they are many. */
export function CheckList({ id, label, hint, search, error, children }: CheckListProps) {
  return (
    <fieldset id={id} tabIndex={-1} className={classes['group']} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      {hint && <p className={classes['hint']}>{hint}</p>}
      {search}
      <div className={classes['boxes']}>{children}</div>
      {error && (
        <p id={`${id}-error`} className={classes['error']}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
