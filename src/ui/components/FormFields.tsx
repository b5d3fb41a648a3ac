import type { ReactNode } from 'react';
import classes from './FormFields.module.css';

/**
 * The fields of a form. While it is being sent they rest: what was typed then would be in no version, and gone with the answer. Whoever does
 * not want to wait stops the sending (`<CommandNotice>`) and types on.
 */
export function FormFields({ isSent, children }: { isSent: boolean; children: ReactNode }) {
  return (
    <div className={classes['fields']} inert={isSent}>
      {children}
    </div>
  );
}
