import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

export interface PageHeaderProps {
  title: ReactNode;
  /** One line below the title: whose page, which week, what to do. */
  lead?: ReactNode;
  /** State of what the page shows, beside the title. */
  status?: ReactNode;
  /** Buttons, the most important one last. */
  actions?: ReactNode;
  /** Way back to where this page hangs. */
  back?: ReactNode;
}

/** The head of a page, with its only h1. */
export function PageHeader({ title, lead, status, actions, back }: PageHeaderProps) {
  return (
    <header className={classes['header']}>
      {back && <div className={classes['back']}>{back}</div>}
      <div className={classes['row']}>
        <div className={classes['words']}>
          <div className={classes['title']}>
            <h1>{title}</h1>
            {status}
          </div>
          {lead && <p className={classes['lead']}>{lead}</p>}
        </div>
        {actions && <div className={`${classes['actions'] ?? ''} jd-no-print`}>{actions}</div>}
      </div>
    </header>
  );
}
