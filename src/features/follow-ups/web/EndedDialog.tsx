import { Checkbox, TextInput } from '@mantine/core';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { DraftNotice } from '../../../ui/components/DraftNotice.tsx';
import { FormFields } from '../../../ui/components/FormFields.tsx';
import { useKeptDraft } from '../../../ui/draft/use-kept-draft.ts';
import type { DueFollowUp } from '../views.ts';
import classes from './FollowUps.module.css';
import { useHouseholdNames } from './household-names.ts';
import { useAnswer } from './use-answer.ts';
import { useFollowUpWords } from './words.ts';

export interface EndedDialogProps {
  actId: string;
  seen: { actId: string; revision: number }[];
  households: DueFollowUp['households'];
  onClose(): void;
  onSaved(): void;
}

interface EndedDraft {
  reason: string;
  householdIds: string[];
}

/** What is gone, in a few words; and for whom, where it was for several. */
export function EndedDialog({ actId, seen, households, onClose, onSaved }: EndedDialogProps) {
  const t = useFollowUpWords();
  const namesOf = useHouseholdNames();
  const draft = useKeptDraft<EndedDraft>(`follow-up:${actId}`, { reason: '', householdIds: [] });
  const { reason } = draft.value;
  // Kept words may be older than what is on the screen now.
  const householdIds = draft.value.householdIds.filter((id) => households.some(({ householdId }) => householdId === id));
  const change = (part: Partial<EndedDraft>) => draft.setValue((before) => ({ ...before, ...part }));
  const answer = useAnswer(() => {
    draft.discard();
    onSaved();
  });
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
      <FormFields isSent={answer.isPending}>
        <TextInput label={t('follow-ups.reason')} required maxLength={200} value={reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
        {households.length > 1 && (
          <Checkbox.Group label={t('follow-ups.which')} value={householdIds} onChange={(chosen) => change({ householdIds: chosen })}>
            <div className={classes['which']}>
              {households.map((household) => (
                <Checkbox key={household.householdId} value={household.householdId} label={namesOf([household])} />
              ))}
            </div>
          </Checkbox.Group>
        )}
      </FormFields>
      <DraftNotice state={draft.state} />
      <CommandNotice command={answer} />
    </ConfirmDialog>
  );
}
