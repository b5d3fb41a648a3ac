import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { answerFollowUp } from '../contract.ts';
import type { DueFollowUp } from '../views.ts';
import classes from './FollowUps.module.css';
import { useFollowUpWords } from './words.ts';

export interface EndedDialogProps {
  actId: string;
  seen: { actId: string; revision: number }[];
  households: DueFollowUp['households'];
  onClose(): void;
}

/** What is gone, in a few words; and for whom, where it was for several. */
export function EndedDialog({ actId, seen, households, onClose }: EndedDialogProps) {
  const t = useFollowUpWords();
  const [reason, setReason] = useState('');
  const [householdIds, setHouseholds] = useState<string[]>([]);
  const answer = useCommand(answerFollowUp, { invalidates: 'everything', onSuccess: onClose });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('follow-ups.dialog-title')}
      confirmLabel={t('follow-ups.save')}
      isPending={answer.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => answer.send({ params: { actId }, body: { seen, holds: false, reason, householdIds } })}
    >
      <p>{t('follow-ups.dialog-words')}</p>
      <TextInput label={t('follow-ups.reason')} required maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {households.length > 1 && (
        <Checkbox.Group label={t('follow-ups.which')} value={householdIds} onChange={setHouseholds}>
          <div className={classes['which']}>
            {households.map(({ householdId, name }) => (
              <Checkbox key={householdId} value={householdId} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <CommandNotice command={answer} />
    </ConfirmDialog>
  );
}
