import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { DateInput } from '../../../ui/components/DateInput.tsx';
import { Dialog } from '../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../ui/components/FormFields.tsx';
import { Loaded } from '../../../ui/components/Loaded.tsx';
import { useSignedIn } from '../../../ui/session.tsx';
import { getHouseholdCare, takeMeasure, takeVillageMeasure, type HouseholdCareView } from '../contract.ts';
import type { CarePlace } from './AssignDialog.tsx';
import { staleAfterCare } from './stale.ts';
import { useCoverageWords, useTold } from './words.ts';

export interface MeasureDialogProps {
  /** With a person: the dialog begins with a measure for this one. */
  place: CarePlace & { personId?: string };
  /** Whether one measure may be entered for every household of the village that has none. */
  mayWholeVillage: boolean;
  onClose(): void;
  onDone?: (sentence: string) => void;
}

/** Something that is being done: for a household, for one of its persons, or the same for the whole village. */
export function MeasureDialog(props: MeasureDialogProps) {
  const t = useCoverageWords();
  const care = useEndpoint(getHouseholdCare, { params: { householdId: props.place.householdId } });
  if (care.data?.mayTakeMeasure) return <MeasureForm {...props} care={care.data} />;
  return (
    <Dialog opened onClose={props.onClose} title={t('gaps.measure')}>
      <Loaded query={care}>{() => <p>{t('care.not-yours')}</p>}</Loaded>
    </Dialog>
  );
}

const household = 'household';
const village = 'village';

function MeasureForm({ place, mayWholeVillage, onClose, onDone, care }: MeasureDialogProps & { care: HouseholdCareView }) {
  const t = useCoverageWords();
  const told = useTold();
  const { role, organizationId: own } = useSignedIn();
  const isOfOrganization = role === 'orgHead' || role === 'reporter';
  const { householdId, villageId, villageName, personId } = place;
  const [whom, setWhom] = useState(personId ?? household);
  const [kind, setKind] = useState('');
  const [content, setContent] = useState('');
  const [organizationId, setOrganizationId] = useState(isOfOrganization ? (own ?? '') : '');
  const [endsOn, setEndsOn] = useState('');
  const one = useCommand(takeMeasure, { invalidates: staleAfterCare, onSuccess: onClose });
  const all = useCommand(takeVillageMeasure, {
    invalidates: staleAfterCare,
    onSuccess: ({ households }) => {
      onDone?.(t('gaps.measured-many', { village: villageName, count: households }));
      onClose();
    },
  });
  const command = whom === village ? all : one;
  const measure = { kind, content, organizationId: organizationId || null, endsOn: endsOn || null };
  const take = () => {
    if (whom === village) all.send({ params: { villageId }, body: measure });
    else one.send({ params: { householdId }, body: { ...measure, personId: whom === household ? null : whom, needId: null } });
  };
  const carriers = care.organizations.filter((organization) => !isOfOrganization || organization.organizationId === own);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('gaps.measure')}
      confirmLabel={t('gaps.measure')}
      isPending={command.isPending}
      canConfirm={kind !== '' && content.trim() !== ''}
      onConfirm={take}
    >
      <Stack gap="md">
        <FormFields isSent={command.isPending}>
          <NativeSelect
            label={t('care.for-whom')}
            value={whom}
            onChange={(event) => setWhom(event.currentTarget.value)}
            data={[
              { value: household, label: t('care.this-household', { name: care.persons[0]?.name ?? t('gaps.no-head') }) },
              ...care.persons.map((person) => ({ value: person.personId, label: person.name })),
              ...(mayWholeVillage ? [{ value: village, label: t('care.whole-village-measure', { village: villageName }) }] : []),
            ]}
          />
          <NativeSelect
            label={t('care.kind')}
            required
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
            data={[
              ...(kind === '' ? [{ value: '', label: t('care.choose') }] : []),
              ...care.kinds.map((known) => ({ value: known.kind, label: told(known.name) })),
            ]}
          />
          <TextInput
            label={t('care.content')}
            description={t('care.content-hint')}
            required
            maxLength={300}
            autoComplete="off"
            value={content}
            onChange={(event) => setContent(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('care.carried-out-by')}
            value={organizationId}
            onChange={(event) => setOrganizationId(event.currentTarget.value)}
            data={[
              ...(isOfOrganization ? [] : [{ value: '', label: t('care.government') }]),
              ...carriers.map((organization) => ({ value: organization.organizationId, label: organization.name })),
            ]}
          />
          <DateInput label={t('care.ends-on')} value={endsOn} onChange={setEndsOn} />
        </FormFields>
        <CommandNotice command={command} />
      </Stack>
    </ConfirmDialog>
  );
}
