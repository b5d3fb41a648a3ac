import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { answerAct } from '../../contract.ts';
import { useConfirmationWords } from '../words.ts';

export interface AskedProps {
  actId: string;
  revision: number;
  householdId: string | null;
  onClose(): void;
}

/** What did not arrive, in words. */
export function DisputeDialog({ actId, revision, householdId, onClose }: AskedProps) {
  const t = useConfirmationWords();
  const [reason, setReason] = useState('');
  const answer = useCommand(answerAct, { invalidates: 'everything', onSuccess: onClose });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('confirmations.dispute-title')}
      confirmLabel={t('confirmations.send')}
      isPending={answer.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => answer.send({ params: { actId }, body: { revision, householdId, received: false, reason } })}
    >
      <p>{t('confirmations.dispute-words')}</p>
      <Textarea
        label={t('confirmations.reason')}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <CommandNotice command={answer} />
    </ConfirmDialog>
  );
}
