import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { CountInput } from './CountInput.tsx';
import type { WishesProps } from './Wishes.tsx';
import classes from './Workbench.module.css';
import { useWorkbenchWords } from './workbench-words.ts';

/** Bounds of one organization or village, before those of all. */
export function OwnBounds({ view, settings: { ownOrganizations, ownVillages }, onChange }: WishesProps) {
  const t = useWorkbenchWords();
  const [whose, setWhose] = useState('');
  const [min, setMin] = useState<number | null>(1);
  const [max, setMax] = useState<number | null>(null);
  const organizationName = (id: string) => view.organizations.find((one) => one.organizationId === id)?.organizationName ?? '';
  const villageName = (id: string) => view.villages.find((one) => one.villageId === id)?.villageName ?? '';
  const lines = [
    ...ownOrganizations.map((own) => ({
      ...own,
      id: own.organizationId,
      name: organizationName(own.organizationId),
      remove: () => onChange({ ownOrganizations: ownOrganizations.filter((one) => one !== own) }),
    })),
    ...ownVillages.map((own) => ({
      ...own,
      id: own.villageId,
      name: villageName(own.villageId),
      remove: () => onChange({ ownVillages: ownVillages.filter((one) => one !== own) }),
    })),
  ];
  const add = () => {
    const bounds = { min: min ?? 0, max };
    if (view.villages.some(({ villageId }) => villageId === whose)) {
      onChange({ ownVillages: [...ownVillages.filter(({ villageId }) => villageId !== whose), { villageId: whose, ...bounds }] });
    } else {
      onChange({ ownOrganizations: [...ownOrganizations.filter((one) => one.organizationId !== whose), { organizationId: whose, ...bounds }] });
    }
    setWhose('');
  };
  return (
    <fieldset className={classes['fields']}>
      <legend>{t('own')}</legend>
      <ul className={classes['wishes']}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{t('ownLine', { name: line.name, min: line.min, max: line.max ?? t('unlimited') })}</span>
            <ActionIcon variant="subtle" color="gray" aria-label={t('removeOf', { name: line.name })} onClick={line.remove}>
              <IconX size={16} stroke={1.8} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes['adding']}>
        <NativeSelect label={t('whose')} value={whose} onChange={(event) => setWhose(event.currentTarget.value)}>
          <option value="">{t('choose')}</option>
          <optgroup label={t('village')}>
            {view.villages.map(({ villageId, villageName: name }) => (
              <option key={villageId} value={villageId}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('organization')}>
            {view.organizations.map(({ organizationId, organizationName: name }) => (
              <option key={organizationId} value={organizationId}>
                {name}
              </option>
            ))}
          </optgroup>
        </NativeSelect>
        <CountInput label={t('least')} value={min} onChange={setMin} />
        <CountInput label={t('most')} placeholder={t('unlimited')} mayBeEmpty value={max} onChange={setMax} />
        <Button variant="default" disabled={whose === ''} onClick={add}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
