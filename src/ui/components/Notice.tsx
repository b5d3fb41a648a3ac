import { IconAlertTriangle, IconCircleCheck, IconClock, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Icon } from '../page.ts';
import classes from './Notice.module.css';

type NoticeTone = 'plain' | 'confirmed' | 'due' | 'urgent';
const icons: Record<NoticeTone, Icon> = {
  plain: IconInfoCircle,
  confirmed: IconCircleCheck,
  due: IconClock,
  urgent: IconAlertTriangle,
};

export interface NoticeProps {
  tone?: NoticeTone;
  title: ReactNode;
  children?: ReactNode;
  /** Buttons below the words. */
  actions?: ReactNode;
  /** Read out when it appears: `alert` at once, `status` when there is a pause; silent unless told. */
  announce?: 'alert' | 'status';
}

/** A few sentences that stand out: what happened, what is kept, what to do. */
export function Notice({ tone = 'plain', title, children, actions, announce }: NoticeProps) {
  const Drawing = icons[tone];
  return (
    <div className={classes['notice']} data-tone={tone} role={announce}>
      <Drawing size={22} stroke={1.8} aria-hidden />
      <div className={classes['words']}>
        <p className={classes['title']}>{title}</p>
        {children}
        {actions && <div className={`${classes['actions'] ?? ''} jd-no-print`}>{actions}</div>}
      </div>
    </div>
  );
}
