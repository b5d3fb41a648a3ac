import { IconArrowsJoin, IconArrowsSplit, IconCircleMinus } from '@tabler/icons-react';
import { StatusBadge, type Tone } from '../../../ui/components/StatusBadge.tsx';
import type { Icon } from '../../../ui/page.ts';
import type { NeedState, Urgency } from '../need.ts';
import { useNeedWords } from './words.ts';

const urgencyTones: Record<Urgency, Tone> = { urgent: 'urgent', soon: 'due', normal: 'plain' };
const stateLooks: Record<NeedState, { tone: Tone; icon?: Icon }> = {
  open: { tone: 'notYet' },
  met: { tone: 'confirmed' },
  withdrawn: { tone: 'plain', icon: IconCircleMinus },
  merged: { tone: 'plain', icon: IconArrowsJoin },
  split: { tone: 'plain', icon: IconArrowsSplit },
};

/** 急 / 近期 / 一般, of what is still open. */
export function UrgencyBadge({ urgency }: { urgency: Urgency }) {
  const t = useNeedWords();
  return <StatusBadge tone={urgencyTones[urgency]}>{t(`needs.urgency.${urgency}`)}</StatusBadge>;
}

export function StateBadge({ state }: { state: NeedState }) {
  const t = useNeedWords();
  return <StatusBadge {...stateLooks[state]}>{t(`needs.state.${state}`)}</StatusBadge>;
}

/** Its urgency while it is open, with what is past its day; afterwards what became of it. */
export function NeedBadges({ need: { state, urgency, isOverdue } }: { need: { state: NeedState; urgency: Urgency; isOverdue: boolean } }) {
  const t = useNeedWords();
  if (state !== 'open') return <StateBadge state={state} />;
  return (
    <>
      <UrgencyBadge urgency={urgency} />
      {isOverdue && <StatusBadge tone="urgent">{t('needs.overdue')}</StatusBadge>}
    </>
  );
}
