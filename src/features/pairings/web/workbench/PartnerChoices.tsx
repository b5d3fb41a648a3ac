import { NativeSelect } from '@mantine/core';
import type { Workbench } from '../../workbench-contract.ts';
import { useWorkbenchWords } from './workbench-words.ts';

interface ChoiceProps {
  view: Workbench;
  value: string;
  onChange(value: string): void;
}

export function OrganizationChoice({ view, value, onChange }: ChoiceProps) {
  const t = useWorkbenchWords();
  return (
    <NativeSelect label={t('organization')} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{t('choose')}</option>
      {view.organizations.map(({ organizationId, organizationName }) => (
        <option key={organizationId} value={organizationId}>
          {organizationName}
        </option>
      ))}
    </NativeSelect>
  );
}

export function VillageChoice({ view, value, onChange }: ChoiceProps) {
  const t = useWorkbenchWords();
  return (
    <NativeSelect label={t('village')} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{t('choose')}</option>
      {view.villages.map(({ villageId, villageName, townshipName }) => (
        <option key={villageId} value={villageId}>{`${townshipName ?? ''}${villageName}`}</option>
      ))}
    </NativeSelect>
  );
}
