import { Anchor, Button, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { showAgreementPhone } from '../../contract.ts';
import { usePairingPageWords } from './pairing-words.ts';

export interface ShowPhoneDialogProps {
  agreementId: string;
  contact: { index: number; name: string };
  onClose(): void;
}

/** A reason first, then the number. */
export function ShowPhoneDialog({ agreementId, contact: { index, name }, onClose }: ShowPhoneDialogProps) {
  const t = usePairingPageWords();
  const formId = useId();
  const [reason, setReason] = useState('');
  const command = useCommand(showAgreementPhone, { invalidates: [] });
  const errors = useFieldErrors(command.error, ['reason']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ params: { agreementId, contact: index }, body: { reason } });
  };
  const { answer } = command;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('showPhoneOf', { name })}
      actions={
        answer ? (
          <Button onClick={onClose}>{t('close')}</Button>
        ) : (
          <Button type="submit" form={formId} loading={command.isPending} disabled={reason.trim() === ''}>
            {t('showPhoneDo')}
          </Button>
        )
      }
    >
      {answer ? (
        <Anchor inherit href={`tel:${answer.phone.replaceAll(' ', '')}`}>
          {answer.phone}
        </Anchor>
      ) : (
        <form id={formId} onSubmit={submit}>
          <TextInput
            label={t('showPhoneWhy')}
            description={t('showPhoneHow')}
            value={reason}
            error={errors.errorAt('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        </form>
      )}
    </Dialog>
  );
}
