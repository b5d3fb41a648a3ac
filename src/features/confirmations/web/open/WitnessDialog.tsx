import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { confirmActByWitness } from '../../contract.ts';
import { useConfirmationWords } from '../words.ts';
import type { AskedProps } from './DisputeDialog.tsx';

/** Who saw it, on which day and how; the one who records it and the day of the act are proposed. */
export function WitnessDialog({ actId, revision, householdId, day, onClose }: AskedProps & { day: string }) {
  const t = useConfirmationWords();
  const { name } = useSignedIn();
  const [witnessName, setName] = useState(name);
  const [witnessedOn, setDay] = useState(day);
  const [witnessedHow, setHow] = useState('');
  const witness = useCommand(confirmActByWitness, { invalidates: 'everything', onSuccess: onClose });
  const body = { revision, householdId, witnessName, witnessedOn, witnessedHow };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('confirmations.witness-title')}
      confirmLabel={t('confirmations.send')}
      isPending={witness.isPending}
      canConfirm={witnessName.trim() !== '' && witnessedOn !== '' && witnessedHow.trim() !== ''}
      onConfirm={() => witness.send({ params: { actId }, body })}
    >
      <FormFields isSent={witness.isPending}>
        <TextInput label={t('confirmations.witness-name')} required maxLength={40} value={witnessName} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={t('confirmations.witness-on')} required type="date" min={day} value={witnessedOn} onChange={(event) => setDay(event.currentTarget.value)} />
        <TextInput label={t('confirmations.witness-how')} required maxLength={200} value={witnessedHow} onChange={(event) => setHow(event.currentTarget.value)} />
      </FormFields>
      <CommandNotice command={witness} />
    </ConfirmDialog>
  );
}
