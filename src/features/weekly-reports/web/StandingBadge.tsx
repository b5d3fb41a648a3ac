import { StatusBadge } from '../../../ui/components/StatusBadge.tsx';
import type { ReviewState, WeekStanding } from '../standing.ts';
import { reviewTones, standingKey, stateLooks } from './standing-look.ts';
import { useWords } from './words.ts';

/** What became of a week's report, in words, icon and colour. */
export function StandingBadge({ standing }: { standing: Pick<WeekStanding, 'state' | 'late' | 'offlineDelayAccepted'> }) {
  const t = useWords();
  const { tone, icon } = stateLooks[standing.state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(standingKey(standing))}
    </StatusBadge>
  );
}

/** Where the office's review of a report stands; nothing where there is none to do. */
export function ReviewBadge({ reviewState }: { reviewState: ReviewState | null }) {
  const t = useWords();
  if (reviewState === null) return null;
  return <StatusBadge tone={reviewTones[reviewState]}>{t(`weekly-report.review.${reviewState}`)}</StatusBadge>;
}
