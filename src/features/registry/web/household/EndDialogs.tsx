import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand, type CommandState } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { endHousehold, type HouseholdView, type PersonView } from '../../household-contract.ts';
import { endPerson } from '../../person-contract.ts';
import { householdWords } from '../household-words.ts';
import { changedEverywhere } from './changed.ts';

export function EndHouseholdDialog({ household, onClose }: { household: HouseholdView; onClose(): void }) {
  const t = useTranslator(householdWords);
  const command = useCommand(endHousehold, { invalidates: changedEverywhere, onSuccess: onClose });
  const { householdId, revision } = household;
  return (
    <EndDialog
      title={t('endHousehold')}
      what={t('endHouseholdWhat')}
      command={command}
      onEnd={(reason) => command.send({ params: { householdId }, body: { revision, reason } })}
      onClose={onClose}
    />
  );
}

export function EndPersonDialog({ person, onClose }: { person: PersonView; onClose(): void }) {
  const t = useTranslator(householdWords);
  const command = useCommand(endPerson, { invalidates: changedEverywhere, onSuccess: onClose });
  const { personId, revision, name } = person;
  return (
    <EndDialog
      title={t('endPerson', { name })}
      what={t('endPersonWhat')}
      command={command}
      onEnd={(reason) => command.send({ params: { personId }, body: { revision, reason } })}
      onClose={onClose}
    />
  );
}

interface EndDialogProps {
  title: string;
  what: ReactNode;
  command: CommandState;
  onEnd(reason: string): void;
  onClose(): void;
}

function EndDialog({ title, what, command, onEnd, onClose }: EndDialogProps) {
  const t = useTranslator(householdWords);
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={title}
      confirmLabel={title}
      isPending={command.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => onEnd(reason)}
    >
      <p>{what}</p>
      <FormFields isSent={command.isPending}>
        <Textarea label={t('reason')} required rows={2} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value.replaceAll('\n', ' '))} />
      </FormFields>
      <CommandNotice command={command} />
    </ConfirmDialog>
  );
}
