import { Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { whenRead } from '../../../../ui/components/when-read.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { changeHousehold, type HouseholdView } from '../../household-contract.ts';
import { FormActions, FormNotice, WhyInput } from '../form-parts.tsx';
import { householdWords } from '../household-words.ts';
import { changed } from './changed.ts';
import { factsErrorFields, FactsFields } from './FactsFields.tsx';
import { factsDraftOf, writtenFacts } from './household-draft.ts';

export function FactsDialog({ household, onClose }: { household: HouseholdView; onClose(): void }) {
  const t = useTranslator(householdWords);
  const formId = useId();
  const [draft, setDraft] = useState(() => factsDraftOf(household));
  const [why, setWhy] = useState('');
  const command = useCommand(changeHousehold, { invalidates: changed, onSuccess: onClose });
  const errors = useFieldErrors(command.error, ['why', ...factsErrorFields('household')]);
  const submit = whenRead(() => {
    const { bankAccount, ...facts } = writtenFacts(draft);
    const body = { revision: household.revision, why, household: bankAccount === null ? facts : { ...facts, bankAccount } };
    command.send({ params: { householdId: household.householdId }, body });
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('change')}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} />}
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <FormFields isSent={command.isPending}>
            <FactsFields draft={draft} onChange={setDraft} errors={errors} at="household" maskedBankAccount={household.maskedBankAccount} />
            <WhyInput value={why} onChange={setWhy} error={errors.errorAt('why')} />
          </FormFields>
          <FormNotice command={command} errors={errors} />
        </Stack>
      </form>
    </Dialog>
  );
}
