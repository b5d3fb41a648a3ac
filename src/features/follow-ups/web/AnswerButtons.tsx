import { Button } from '@mantine/core';
import { useState } from 'react';
import { AskedRow } from '../../../ui/components/AskedList.tsx';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import type { DueFollowUp } from '../views.ts';
import { EndedDialog } from './EndedDialog.tsx';
import { useHouseholdNames } from './household-names.ts';
import { useAnswer } from './use-answer.ts';
import { useFollowUpWords } from './words.ts';

export interface AnswerButtonsProps {
  /** What is on the screen. */
  asked: Pick<DueFollowUp, 'acts' | 'households'>;
  /** The last word so far: it need not be said again. */
  said?: boolean | undefined;
  onAnswered(words: string): void;
}

/** One tap where help still holds; a few words where it does not. */
export function AnswerButtons({ asked, said, onAnswered }: AnswerButtonsProps) {
  const t = useFollowUpWords();
  const namesOf = useHouseholdNames();
  const [isOpen, setOpen] = useState(false);
  const seen = asked.acts.map(({ act, revision }) => ({ actId: act.actId, revision }));
  const actId = seen[0]?.actId ?? '';
  const name = asked.households.length > 0 ? namesOf(asked.households) : (asked.acts[0]?.villageName ?? '');
  const answer = useAnswer(() => onAnswered(t('follow-ups.saved-holds', { name })));
  const onEnded = () => {
    setOpen(false);
    onAnswered(t('follow-ups.saved-ended', { name }));
  };
  return (
    <>
      <AskedRow>
        {said !== true && (
          <Button
            variant={said === undefined ? 'filled' : 'default'}
            loading={answer.isPending}
            aria-label={t(said === undefined ? 'follow-ups.holds-for' : 'follow-ups.holds-again-for', { name })}
            onClick={() => answer.send({ params: { actId }, body: { seen, holds: true } })}
          >
            {t(said === undefined ? 'follow-ups.holds' : 'follow-ups.holds-again')}
          </Button>
        )}
        {said !== false && (
          <Button variant="default" aria-label={t('follow-ups.ended-for', { name })} onClick={() => setOpen(true)}>
            {t('follow-ups.ended')}
          </Button>
        )}
      </AskedRow>
      <CommandNotice command={answer} hasInput={false} />
      {isOpen && <EndedDialog actId={actId} seen={seen} households={asked.households} onClose={() => setOpen(false)} onSaved={onEnded} />}
    </>
  );
}
