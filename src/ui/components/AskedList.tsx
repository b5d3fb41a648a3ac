import type { ReactNode } from 'react';
import classes from './AskedList.module.css';

/** What somebody is asked, one thing below the other with a line between; each an `<li>`. */
export function AskedList({ children }: { children: ReactNode }) {
  return <ul className={classes['list']}>{children}</ul>;
}

/** The buttons of an answer, or a name and its state, beside each other while there is room. */
export function AskedRow({ children }: { children: ReactNode }) {
  return <div className={classes['row']}>{children}</div>;
}
