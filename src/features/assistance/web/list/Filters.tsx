import { Button, NativeSelect } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import type { Search } from '../../../../ui/navigation.ts';
import { actKinds } from '../../act.ts';
import { useActWords } from '../words.ts';
import { hasFilters, type LedgerFilters } from './filters.ts';
import classes from './Ledger.module.css';
import { usePlaces } from './use-places.ts';

/** Village, organization, kind and days; a choice of one is no choice and is not shown. On a phone behind a button. */
export function Filters({ filters, isOwn, onChange }: { filters: LedgerFilters; isOwn: boolean; onChange(search: Search): void }) {
  const t = useActWords();
  const id = useId();
  const { villages, organizations } = usePlaces();
  const [isOpen, setOpen] = useState(hasFilters(filters));
  const all = { value: '', label: t('assistance.filter.all') };
  return (
    <div className={`${classes['filtering'] ?? ''} jd-no-print`}>
      <Button
        className={classes['opener'] ?? ''}
        variant="default"
        leftSection={<IconFilter size={18} stroke={1.8} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('assistance.filters')}
      </Button>
      <div id={id} className={classes['filters']} data-open={isOpen || undefined}>
        {villages.length > 1 && (
          <NativeSelect
            label={t('assistance.field.village')}
            value={filters.villageId ?? ''}
            onChange={(event) => onChange({ village: event.currentTarget.value || undefined })}
            data={[all, ...villages.map(({ id: value, name }) => ({ value, label: name }))]}
          />
        )}
        {!isOwn && organizations.length > 1 && (
          <NativeSelect
            label={t('assistance.filter.organization')}
            value={filters.organizationId ?? ''}
            onChange={(event) => onChange({ organization: event.currentTarget.value || undefined })}
            data={[all, ...organizations.map(({ id: value, name }) => ({ value, label: name }))]}
          />
        )}
        <NativeSelect
          label={t('assistance.field.kind')}
          value={filters.kind ?? ''}
          onChange={(event) => onChange({ kind: event.currentTarget.value || undefined })}
          data={[all, ...actKinds.map((kind) => ({ value: kind, label: t(`assistance.kind.${kind}`) }))]}
        />
        <DateInput
          label={t('assistance.filter.from')}
          value={filters.from ?? ''}
          {...(filters.to ? { max: filters.to } : {})}
          onChange={(from) => onChange({ from: from || undefined })}
        />
        <DateInput
          label={t('assistance.filter.to')}
          value={filters.to ?? ''}
          {...(filters.from ? { min: filters.from } : {})}
          onChange={(to) => onChange({ to: to || undefined })}
        />
        {hasFilters(filters) && (
          <Button
            variant="subtle"
            onClick={() => onChange({ village: undefined, organization: undefined, kind: undefined, serves: undefined, from: undefined, to: undefined })}
          >
            {t('assistance.filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
