import { Button, NativeSelect } from '@mantine/core';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import type { Search } from '../../../../ui/navigation.ts';
import { viewNeedOptions } from '../../contract.ts';
import { needStates, urgencies } from '../../need.ts';
import { useNeedWords, useTold } from '../words.ts';
import { hasFilters, type ListFilters } from './filters.ts';
import classes from './NeedsPage.module.css';

/** Place, kind, urgency and state; a choice of one place is no choice and is not shown. */
export function Filters({ filters, onChange }: { filters: ListFilters; onChange(search: Search): void }) {
  const t = useNeedWords();
  const told = useTold();
  const options = useEndpoint(viewNeedOptions, {}, { freshForMs: 300_000 }).data;
  const villages = options?.villages ?? [];
  const townships = [...new Map(villages.flatMap(({ townshipId, townshipName }) => (townshipId === null ? [] : [[townshipId, townshipName ?? ''] as const])))];
  const within = villages.filter(({ townshipId }) => filters.townshipId === undefined || townshipId === filters.townshipId);
  const all = { value: '', label: t('needs.filter.all') };
  return (
    <div className={`${classes['filters'] ?? ''} jd-no-print`}>
      {townships.length > 1 && (
        <NativeSelect
          label={t('needs.field.township')}
          value={filters.townshipId ?? ''}
          onChange={(event) => onChange({ township: event.currentTarget.value || undefined, village: undefined })}
          data={[all, ...townships.map(([value, label]) => ({ value, label }))]}
        />
      )}
      {villages.length > 1 && (
        <NativeSelect
          label={t('needs.field.village')}
          value={filters.villageId ?? ''}
          onChange={(event) => onChange({ village: event.currentTarget.value || undefined })}
          data={[all, ...within.map(({ villageId, name }) => ({ value: villageId, label: name }))]}
        />
      )}
      <NativeSelect
        label={t('needs.field.kind')}
        value={filters.kind ?? ''}
        onChange={(event) => onChange({ kind: event.currentTarget.value || undefined })}
        data={[all, ...(options?.kinds ?? []).map(({ kind, name }) => ({ value: kind, label: told(name) }))]}
      />
      <NativeSelect
        label={t('needs.field.urgency')}
        value={filters.urgency ?? ''}
        onChange={(event) => onChange({ urgency: event.currentTarget.value || undefined })}
        data={[all, ...urgencies.map((urgency) => ({ value: urgency, label: t(`needs.urgency.${urgency}`) }))]}
      />
      <NativeSelect
        label={t('needs.field.state')}
        value={filters.state ?? 'open'}
        onChange={({ currentTarget: { value } }) => onChange({ state: value === 'open' ? undefined : value, overdue: undefined })}
        data={[...needStates.map((state) => ({ value: state, label: t(`needs.state.${state}`) })), { value: 'all', label: t('needs.filter.all') }]}
      />
      {hasFilters(filters) && (
        <Button
          variant="subtle"
          onClick={() => onChange({ township: undefined, village: undefined, kind: undefined, urgency: undefined, state: undefined, overdue: undefined })}
        >
          {t('needs.filter.clear')}
        </Button>
      )}
    </div>
  );
}
