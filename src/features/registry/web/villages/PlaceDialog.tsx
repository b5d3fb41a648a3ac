import { Stack, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { listVillageChanges, type VillageRecord } from '../../contract.ts';
import { stateVillagePlace, viewVillagePlace, type StatedPlace } from '../../village-place.ts';
import { FormActions, FormNotice } from '../form-parts.tsx';
import { placeWords } from '../place-words.ts';
import { typedDegrees } from '../typed-degrees.ts';

/** Two numbers from a map, for whoever is not in the village. */
export function PlaceDialog({ village, place, onClose, onStated }: { village: VillageRecord; place: StatedPlace | null; onClose(): void; onStated(): void }) {
  const t = useTranslator(placeWords);
  const formId = useId();
  const [latitude, setLatitude] = useState(place?.latitude.toFixed(4) ?? '');
  const [longitude, setLongitude] = useState(place?.longitude.toFixed(4) ?? '');
  const [isTried, setTried] = useState(false);
  const command = useCommand(stateVillagePlace, { invalidates: [viewVillagePlace, listVillageChanges], onSuccess: onStated });
  const errors = useFieldErrors(command.error, ['latitude', 'longitude']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [north, east] = [typedDegrees(latitude), typedDegrees(longitude)];
    setTried(true);
    if (north === undefined || east === undefined) return;
    command.send({ params: { villageId: village.villageId }, body: { latitude: north, longitude: east, accuracyMetres: null } });
  };
  const fields = [
    { at: 'latitude', value: latitude, set: setLatitude },
    { at: 'longitude', value: longitude, set: setLongitude },
  ] as const;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('typePlaceOf', { name: village.name })}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} />}
    >
      <form id={formId} noValidate onSubmit={submit}>
        <Stack gap="md">
          <p>{t('typePlaceHint')}</p>
          <FormFields isSent={command.isPending}>
            {fields.map(({ at, value, set }) => (
              <TextInput
                key={at}
                label={t(at)}
                inputMode="decimal"
                autoComplete="off"
                value={value}
                error={isTried && typedDegrees(value) === undefined ? t('notDegrees') : errors.errorAt(at)}
                onChange={(event) => set(event.currentTarget.value)}
              />
            ))}
          </FormFields>
          <FormNotice command={command} errors={errors} />
        </Stack>
      </form>
    </Dialog>
  );
}
