import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconClock, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Icon } from '../page.ts';
import classes from './StatusBadge.module.css';

/** What a state means to the reader; colour, icon and words always come together. */
export type Tone = 'confirmed' | 'due' | 'urgent' | 'notYet' | 'plain';

export const toneIcons: Record<Tone, Icon> = {
  confirmed: IconCircleCheck,
  due: IconClock,
  urgent: IconAlertTriangle,
  notYet: IconCircleDashed,
  plain: IconInfoCircle,
};

/** Green confirmed, amber due, red for what matters now, grey not yet. */
export function StatusBadge({ tone, icon, children }: { tone: Tone; icon?: Icon; children: ReactNode }) {
  const Drawing = icon ?? toneIcons[tone];
  return (
    <span className={classes['badge']} data-tone={tone}>
      <Drawing size={16} stroke={1.8} aria-hidden />
      {children}
    </span>
  );
}
