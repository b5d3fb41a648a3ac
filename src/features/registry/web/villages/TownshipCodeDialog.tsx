import { Stack, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { listVillageRecords, setTownshipCode, type TownshipRecord } from '../../contract.ts';
import { FormActions, FormNotice } from '../form-parts.tsx';
import { registryWords } from '../words.ts';

export function TownshipCodeDialog({ township, onClose }: { township: TownshipRecord; onClose(): void }) {
  const t = useTranslator(registryWords);
  const formId = useId();
  const [code, setCode] = useState(township.divisionCode ?? '');
  const command = useCommand(setTownshipCode, { invalidates: [listVillageRecords], onSuccess: onClose });
  const errors = useFieldErrors(command.error, ['divisionCode']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ params: { townshipId: township.townshipId }, body: { divisionCode: code.trim() || null } });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={township.name}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} />}
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <FormFields isSent={command.isPending}>
            <TextInput
              label={t('townshipCode')}
              inputMode="numeric"
              value={code}
              error={errors.errorAt('divisionCode')}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </FormFields>
          <FormNotice command={command} errors={errors} />
        </Stack>
      </form>
    </Dialog>
  );
}
