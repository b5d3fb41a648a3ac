import {
  IconAlertTriangle,
  IconCalendarOff,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconClockExclamation,
} from '@tabler/icons-react';
import type { Tone } from '../../../ui/components/StatusBadge.tsx';
import type { Icon } from '../../../ui/page.ts';
import type { ReviewState, WeekStanding, WeekState } from '../standing.ts';

/** How a state looks everywhere: icon, colour and words always come together. */
export const stateLooks: Record<WeekState, { tone: Tone; icon: Icon }> = {
  onTime: { tone: 'confirmed', icon: IconCircleCheck },
  late: { tone: 'due', icon: IconClockExclamation },
  zero: { tone: 'plain', icon: IconCircleMinus },
  exempt: { tone: 'plain', icon: IconCalendarOff },
  missing: { tone: 'urgent', icon: IconAlertTriangle },
  pending: { tone: 'notYet', icon: IconCircleDashed },
};

export const reviewTones: Record<ReviewState, Tone> = { awaitingReview: 'due', accepted: 'confirmed', returned: 'urgent' };

/** The words of a standing: a late zero answer and an accepted delay have their own. */
export function standingKey({ state, late, offlineDelayAccepted }: Pick<WeekStanding, 'state' | 'late' | 'offlineDelayAccepted'>) {
  if (state === 'zero' && offlineDelayAccepted) return 'weekly-report.zero-offline-delay-accepted';
  if (state === 'zero' && late) return 'weekly-report.zero-late';
  if (state === 'late' && offlineDelayAccepted) return 'weekly-report.offline-delay-accepted';
  return `weekly-report.state.${state}` as const;
}
