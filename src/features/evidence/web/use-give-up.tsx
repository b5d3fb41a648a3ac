import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { giveUpTaking, useFilesAreTaken } from './files-being-taken.ts';
import { useEvidenceWords } from './words.ts';

export interface GivingUp {
  /** For the button or link that gives the form up. */
  ask(): void;
  /** Asks back where a recording is open or a photo is still being read; drawn anywhere in the form. */
  question: ReactNode;
}

/**
 * A form with files is given up: at once, or after a question where something would go that nobody has seen saved.
 * @param throwAway throws away what the form has kept, and closes it
 */
export function useGiveUp(throwAway: () => void): GivingUp {
  const t = useEvidenceWords();
  const areTaken = useFilesAreTaken();
  const [isAsking, setAsking] = useState(false);
  const giveUp = () => {
    setAsking(false);
    giveUpTaking();
    throwAway();
  };
  return {
    ask: () => (areTaken ? setAsking(true) : giveUp()),
    question: (
      <ConfirmDialog opened={isAsking} onClose={() => setAsking(false)} title={t('evidence.give-up-title')} confirmLabel={t('evidence.give-up')} onConfirm={giveUp}>
        <p>{t('evidence.give-up-words')}</p>
      </ConfirmDialog>
    ),
  };
}
