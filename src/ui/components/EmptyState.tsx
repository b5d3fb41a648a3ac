import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Icon } from '../page.ts';
import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  icon?: Icon;
  title: ReactNode;
  /** Why it is empty and what fills it. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Nothing to show, said in words with the way out. */
export function EmptyState({ icon: Drawing = IconInbox, title, children, actions }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <Drawing size={40} stroke={1.2} aria-hidden />
      <div className={classes['title']}>{title}</div>
      {children && <div className={classes['words']}>{children}</div>}
      {actions && <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}
