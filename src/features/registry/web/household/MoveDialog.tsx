import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { LoadingSkeleton } from '../../../../ui/components/LoadingSkeleton.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { listVillageRecords, type VillageRecord } from '../../contract.ts';
import { moveHousehold, type HouseholdView } from '../../household-contract.ts';
import { FormActions, FormNotice, WhyInput } from '../form-parts.tsx';
import { householdWords } from '../household-words.ts';
import { changedEverywhere } from './changed.ts';

/** 搬迁: to which village, why, and where it lives there; the villages are those that the reader answers for. */
export function MoveDialog({ household, onClose }: { household: HouseholdView; onClose(): void }) {
  const t = useTranslator(householdWords);
  const formId = useId();
  const places = useEndpoint(listVillageRecords, {});
  const [villageId, setVillageId] = useState('');
  const [address, setAddress] = useState('');
  const [why, setWhy] = useState('');
  const command = useCommand(moveHousehold, { invalidates: changedEverywhere, onSuccess: onClose });
  const errors = useFieldErrors(command.error, ['why', 'villageId', 'address']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ params: { householdId: household.householdId }, body: { revision: household.revision, why, villageId, address } });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('moveHousehold')}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} label={t('moveHousehold')} />}
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <p>{t('moveWhat')}</p>
          <FormFields isSent={command.isPending}>
            {/* There from the start, so that the focus begins with it. */}
            <VillageChoice
              villages={places.data?.villages.filter((village) => village.villageId !== household.village.villageId)}
              value={villageId}
              error={errors.errorAt('villageId')}
              onChange={setVillageId}
            />
            {places.data === undefined && (
              <Loaded query={places} skeleton={<LoadingSkeleton lines={1} />}>
                {() => null}
              </Loaded>
            )}
            <TextInput
              label={t('moveAddress')}
              maxLength={200}
              value={address}
              error={errors.errorAt('address')}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <WhyInput value={why} onChange={setWhy} error={errors.errorAt('why')} />
          </FormFields>
          <FormNotice command={command} errors={errors} />
        </Stack>
      </form>
    </Dialog>
  );
}

interface VillageChoiceProps {
  /** Undefined while they are asked for. */
  villages: readonly VillageRecord[] | undefined;
  value: string;
  error: string | undefined;
  onChange(villageId: string): void;
}

function VillageChoice({ villages, value, error, onChange }: VillageChoiceProps) {
  const t = useTranslator(householdWords);
  if (villages?.length === 0) return <p>{t('moveNowhere')}</p>;
  return (
    <NativeSelect
      label={t('moveTo')}
      required
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('choose') },
        ...(villages ?? []).map(({ villageId, name, townshipName }) => ({ value: villageId, label: townshipName === null ? name : `${townshipName} · ${name}` })),
      ]}
    />
  );
}
