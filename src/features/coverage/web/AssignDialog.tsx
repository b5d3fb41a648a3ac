import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { DateInput } from '../../../ui/components/DateInput.tsx';
import { Dialog } from '../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../ui/components/FormFields.tsx';
import { Loaded } from '../../../ui/components/Loaded.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageButton } from '../../../ui/links.tsx';
import { assignResponsible, assignVillage, getHouseholdCare, type HouseholdCareView } from '../contract.ts';
import { pairingsPath } from './paths.ts';
import { staleAfterCare } from './stale.ts';
import { useCoverageWords } from './words.ts';

export interface CarePlace {
  householdId: string;
  villageId: string;
  villageName: string;
}

export interface AssignDialogProps {
  place: CarePlace & { headName: string | null };
  onClose(): void;
  onDone?: (sentence: string) => void;
}

/** One of the organizations that are paired with the village answers for the household, or all of them for the whole village in turn. */
export function AssignDialog(props: AssignDialogProps) {
  const t = useCoverageWords();
  const { householdId, villageId, villageName } = props.place;
  const care = useEndpoint(getHouseholdCare, { params: { householdId } });
  if (care.data && care.data.organizations.length > 0) return <AssignForm {...props} care={care.data} />;
  return (
    <Dialog opened onClose={props.onClose} title={t('gaps.assign')}>
      <Loaded query={care}>
        {() => (
          <Notice
            tone="due"
            title={t('care.not-paired', { village: villageName })}
            actions={
              <PageButton to={pairingsPath} search={{ village: villageId }}>
                {t('gaps.to-pairings')}
              </PageButton>
            }
          >
            <p>{t('care.not-paired-words')}</p>
          </Notice>
        )}
      </Loaded>
    </Dialog>
  );
}

function AssignForm({ place, onClose, onDone, care: { organizations } }: AssignDialogProps & { care: HouseholdCareView }) {
  const t = useCoverageWords();
  const { householdId, villageId, villageName, headName } = place;
  const [scope, setScope] = useState<'household' | 'village'>('household');
  const [organizationId, setOrganizationId] = useState(organizations[0]?.organizationId ?? '');
  const [several, setSeveral] = useState(organizations.map((organization) => organization.organizationId));
  const [endsOn, setEndsOn] = useState('');
  const one = useCommand(assignResponsible, { invalidates: staleAfterCare, onSuccess: onClose });
  const all = useCommand(assignVillage, {
    invalidates: staleAfterCare,
    onSuccess: ({ households }) => {
      onDone?.(t('gaps.assigned-many', { village: villageName, count: households }));
      onClose();
    },
  });
  const command = scope === 'household' ? one : all;
  const term = { endsOn: endsOn === '' ? null : endsOn };
  const assign = () => {
    if (scope === 'household') one.send({ params: { householdId }, body: { organizationId, ...term } });
    else all.send({ params: { villageId }, body: { organizationIds: several, ...term } });
  };
  const options = organizations.map((organization) => ({ value: organization.organizationId, label: organization.name }));
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('gaps.assign')}
      confirmLabel={t('gaps.assign')}
      isPending={command.isPending}
      canConfirm={scope === 'household' || several.length > 0}
      onConfirm={assign}
    >
      <Stack gap="md">
        <FormFields isSent={command.isPending}>
          <Radio.Group label={t('care.for-whom')} value={scope} onChange={(value) => setScope(value)}>
            <Stack gap="xs" mt="xs">
              <Radio value="household" label={t('care.this-household', { name: headName ?? t('gaps.no-head') })} />
              <Radio value="village" label={t('care.whole-village', { village: villageName })} />
            </Stack>
          </Radio.Group>
          {scope === 'household' || options.length === 1 ? (
            <NativeSelect
              label={t('care.organization')}
              data={options}
              value={organizationId}
              onChange={(event) => setOrganizationId(event.currentTarget.value)}
            />
          ) : (
            <Checkbox.Group label={t('care.organization')} description={t('care.in-turn')} value={several} onChange={setSeveral}>
              <Stack gap="xs" mt="xs">
                {options.map(({ value, label }) => (
                  <Checkbox key={value} value={value} label={label} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <DateInput label={t('care.ends-on')} value={endsOn} onChange={setEndsOn} />
        </FormFields>
        <CommandNotice command={command} />
      </Stack>
    </ConfirmDialog>
  );
}
