import { StatusBadge } from '../../../ui/components/StatusBadge.tsx';
import type { PartState } from '../receipt.ts';
import { toneOfPart } from './look.ts';
import { useConfirmationWords } from './words.ts';

/** One who was asked, and what they have said so far. */
export function PartName({ part: { name, state } }: { part: { name: string; state: PartState } }) {
  const t = useConfirmationWords();
  return (
    <>
      <strong>{name}</strong>
      <StatusBadge tone={toneOfPart[state]}>{t(`confirmations.part.${state}`)}</StatusBadge>
    </>
  );
}
