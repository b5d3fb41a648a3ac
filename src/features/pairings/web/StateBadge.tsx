import { IconCircleCheck, IconCircleDashed, IconClock, IconArchive } from '@tabler/icons-react';
import { StatusBadge, type Tone } from '../../../ui/components/StatusBadge.tsx';
import type { Icon } from '../../../ui/page.ts';
import type { PairingState } from '../pairing.ts';
import type { PairingLine } from '../views.ts';
import { usePairingWords } from './words.ts';

export const stateLooks: Record<PairingState, { tone: Tone; icon: Icon }> = {
  confirmed: { tone: 'confirmed', icon: IconCircleCheck },
  agreed: { tone: 'due', icon: IconClock },
  onPaper: { tone: 'notYet', icon: IconCircleDashed },
  ended: { tone: 'plain', icon: IconArchive },
};

/** Where a pairing stands, and whose word is missing. */
export function StateBadge({ pairing: { state, awaits } }: { pairing: Pick<PairingLine, 'state' | 'awaits'> }) {
  const t = usePairingWords();
  const { tone, icon } = stateLooks[state];
  const [side, ...others] = awaits;
  const words = side === undefined ? t(`pairing.state.${state}`) : t(others.length > 0 ? 'awaits.both' : `awaits.${side}`);
  return (
    <StatusBadge tone={tone} icon={icon}>
      {words}
    </StatusBadge>
  );
}
