import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

export interface SectionProps {
  title?: ReactNode;
  lead?: ReactNode;
  /** To the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
  /** Without padding, for tables that reach the edges. */
  flush?: boolean;
  /** Draws a red edge: what matters now. */
  emphasis?: boolean;
}

/** A titled piece of a page on its own sheet. */
export function Section({ title, lead, actions, children, flush, emphasis }: SectionProps) {
  const id = useId();
  return (
    <section
      className={classes['section']}
      aria-labelledby={title ? id : undefined}
      data-flush={flush || undefined}
      data-emphasis={emphasis || undefined}
    >
      {title && (
        <div className={classes['head']}>
          <div>
            <h2 id={id}>{title}</h2>
            {lead && <p className={classes['lead']}>{lead}</p>}
          </div>
          {actions && <div className={`${classes['actions'] ?? ''} jd-no-print`}>{actions}</div>}
        </div>
      )}
      <div className={classes['body']}>{children}</div>
    </section>
  );
}
