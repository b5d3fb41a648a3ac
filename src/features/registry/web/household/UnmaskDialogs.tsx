import { Button, Stack, Textarea } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useCommand, type CommandState } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { unmaskHousehold, type HouseholdView, type PersonView } from '../../household-contract.ts';
import { unmaskPerson } from '../../person-contract.ts';
import type { PersonSecret } from '../../personal-data.ts';
import { FormActions } from '../form-parts.tsx';
import { householdWords } from '../household-words.ts';
import { useCodeWords } from '../use-code-words.ts';
import classes from './Household.module.css';

export function UnmaskPersonDialog({ person, field, onClose }: { person: PersonView; field: PersonSecret; onClose(): void }) {
  const t = useTranslator(householdWords);
  const words = useCodeWords();
  const command = useCommand(unmaskPerson);
  const value = command.answer?.value;
  return (
    <UnmaskDialog
      title={t('unmaskOf', { name: person.name, what: t('unmaskTitle', { field: t(field) }) })}
      command={command}
      value={value !== undefined && field === 'health' ? words.many('healthStates', value.split(',')) : value}
      onAsk={(reason) => command.send({ params: { personId: person.personId }, body: { field, reason } })}
      onClose={onClose}
    />
  );
}

export function UnmaskHouseholdDialog({ household, onClose }: { household: HouseholdView; onClose(): void }) {
  const t = useTranslator(householdWords);
  const command = useCommand(unmaskHousehold);
  const { householdId } = household;
  return (
    <UnmaskDialog
      title={t('unmaskTitle', { field: t('bankAccount') })}
      command={command}
      value={command.answer?.value}
      onAsk={(reason) => command.send({ params: { householdId }, body: { field: 'bankAccount', reason } })}
      onClose={onClose}
    />
  );
}

interface UnmaskDialogProps {
  title: ReactNode;
  command: CommandState;
  value: string | undefined;
  onAsk(reason: string): void;
  onClose(): void;
}

/** First the reason, then the value; it is gone when the dialog closes. */
function UnmaskDialog({ title, command, value, onAsk, onClose }: UnmaskDialogProps) {
  const t = useTranslator(householdWords);
  const formId = useId();
  const [reason, setReason] = useState('');
  if (value !== undefined) {
    return (
      <Dialog opened onClose={onClose} title={title} actions={<Button onClick={onClose}>{t('close')}</Button>}>
        <p className={classes['value']}>{value}</p>
        <p>{t('unmasked')}</p>
      </Dialog>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk(reason);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} label={t('show')} />}
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <p>{t('unmaskWhat')}</p>
          <Textarea label={t('unmaskReason')} required rows={2} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value.replaceAll('\n', ' '))} />
          <CommandNotice command={command} />
        </Stack>
      </form>
    </Dialog>
  );
}
