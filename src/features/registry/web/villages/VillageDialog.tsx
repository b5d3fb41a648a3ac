import { Stack, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { whenRead } from '../../../../ui/components/when-read.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { changeVillage, listVillageChanges, listVillageRecords, type VillageRecord } from '../../contract.ts';
import { FormActions, FormNotice, typedCount, WhyInput } from '../form-parts.tsx';
import { registryWords } from '../words.ts';

const fields = ['why', 'facts.divisionCode', 'facts.collectiveIncomeFen', 'facts.distanceToCountyKm', 'facts.allHouseholds', 'facts.allPersons'];

export function VillageDialog({ village, onClose }: { village: VillageRecord; onClose(): void }) {
  const t = useTranslator(registryWords);
  const formId = useId();
  const [code, setCode] = useState(village.divisionCode ?? '');
  const [income, setIncome] = useState(village.collectiveIncomeFen ?? undefined);
  const [distance, setDistance] = useState(village.distanceToCountyKm?.toString() ?? '');
  const [households, setHouseholds] = useState(village.allHouseholds?.toString() ?? '');
  const [persons, setPersons] = useState(village.allPersons?.toString() ?? '');
  const [why, setWhy] = useState('');
  const command = useCommand(changeVillage, { invalidates: [listVillageRecords, listVillageChanges], onSuccess: onClose });
  const errors = useFieldErrors(command.error, fields);
  const submit = whenRead(() => {
    command.send({
      params: { villageId: village.villageId },
      body: {
        revision: village.revision,
        why,
        facts: {
          divisionCode: code.trim() || null,
          collectiveIncomeFen: income ?? null,
          // What is no number travels as it is not: the server says so beside the field.
          distanceToCountyKm: typedCount(distance) ?? (distance.trim() === '' ? null : -1),
          allHouseholds: typedCount(households) ?? (households.trim() === '' ? null : -1),
          allPersons: typedCount(persons) ?? (persons.trim() === '' ? null : -1),
        },
      },
    });
  });
  const counted = [
    { label: t('villageHouseholds'), value: households, set: setHouseholds, at: 'facts.allHouseholds' },
    { label: t('villagePersons'), value: persons, set: setPersons, at: 'facts.allPersons' },
    { label: t('distance'), value: distance, set: setDistance, at: 'facts.distanceToCountyKm' },
  ];
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('editVillageOf', { name: village.name })}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} />}
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <FormFields isSent={command.isPending}>
            {counted.map(({ label, value, set, at }) => (
              <TextInput key={at} label={label} inputMode="numeric" value={value} error={errors.errorAt(at)} onChange={(event) => set(event.currentTarget.value)} />
            ))}
            <MoneyInput label={t('collectiveIncome')} value={income} onChange={setIncome} error={errors.errorAt('facts.collectiveIncomeFen')} />
            <TextInput label={t('divisionCode')} inputMode="numeric" value={code} error={errors.errorAt('facts.divisionCode')} onChange={(event) => setCode(event.currentTarget.value)} />
            <WhyInput value={why} onChange={setWhy} error={errors.errorAt('why')} />
          </FormFields>
          <FormNotice command={command} errors={errors} />
        </Stack>
      </form>
    </Dialog>
  );
}
