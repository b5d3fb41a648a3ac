import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { AskedRow } from '../../../../ui/components/AskedList.tsx';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { answerAct } from '../../contract.ts';
import type { OpenAct } from '../../views.ts';
import { useConfirmationWords } from '../words.ts';
import { DisputeDialog } from './DisputeDialog.tsx';
import { WitnessDialog } from './WitnessDialog.tsx';

export interface AnswerPartProps {
  actId: string;
  /** Day of the act. */
  day: string;
  revision: number;
  part: Pick<OpenAct['parts'][number], 'householdId' | 'name' | 'state'>;
  children?: ReactNode;
}

/** One who was asked, with one tap for yes. `shown` stands before the buttons. */
export function AnswerPart({ actId, day, revision, part: { householdId, name, state }, children: shown }: AnswerPartProps) {
  const t = useConfirmationWords();
  const [open, setOpen] = useState<'dispute' | 'witness'>();
  const answer = useCommand(answerAct, { invalidates: 'everything' });
  const asked = { actId, revision, householdId };
  const close = () => setOpen(undefined);
  return (
    <>
      <AskedRow>
        {shown}
        {state !== 'received' && (
          <>
            <Button
              loading={answer.isPending}
              aria-label={t('confirmations.received-for', { name })}
              onClick={() => answer.send({ params: { actId }, body: { revision, householdId, received: true } })}
            >
              {t('confirmations.received')}
            </Button>
            <Button variant="default" aria-label={t('confirmations.not-received-for', { name })} onClick={() => setOpen('dispute')}>
              {t('confirmations.not-received')}
            </Button>
            <Button variant="default" aria-label={t('confirmations.witness-for', { name })} onClick={() => setOpen('witness')}>
              {t('confirmations.witness')}
            </Button>
          </>
        )}
      </AskedRow>
      <CommandNotice command={answer} hasInput={false} />
      {open === 'dispute' && <DisputeDialog {...asked} onClose={close} />}
      {open === 'witness' && <WitnessDialog {...asked} day={day} onClose={close} />}
    </>
  );
}
