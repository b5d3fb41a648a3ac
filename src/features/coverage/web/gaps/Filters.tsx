import { Button, NativeSelect } from '@mantine/core';
import type { ResponseOf } from '../../../../kernel/endpoint.ts';
import type { Search } from '../../../../ui/navigation.ts';
import type { viewGapOptions } from '../../contract.ts';
import { useCoverageWords } from '../words.ts';
import { filterOf } from './filters.ts';
import classes from './Gaps.module.css';

export interface FiltersProps {
  villages: ResponseOf<typeof viewGapOptions>['villages'];
  search: Search;
  onChange(search: Search): void;
}

/** By township and village; a choice of one place is no choice and is not shown. */
export function Filters({ villages, search, onChange }: FiltersProps) {
  const t = useCoverageWords();
  const townships = [
    ...new Map(villages.flatMap(({ townshipId, townshipName }) => (townshipId === null ? [] : [[townshipId, townshipName ?? ''] as const]))),
  ];
  const within = villages.filter(({ townshipId }) => !search['township'] || townshipId === search['township']);
  const all = { value: '', label: t('gaps.filter.all') };
  if (villages.length < 2) return null;
  return (
    <div className={`${classes['filters'] ?? ''} jd-no-print`}>
      {townships.length > 1 && (
        <NativeSelect
          label={t('gaps.filter.township')}
          value={search['township'] ?? ''}
          onChange={(event) => onChange({ township: event.currentTarget.value || undefined, village: undefined })}
          data={[all, ...townships.map(([value, label]) => ({ value, label }))]}
        />
      )}
      <NativeSelect
        label={t('gaps.filter.village')}
        value={search['village'] ?? ''}
        onChange={(event) => onChange({ village: event.currentTarget.value || undefined })}
        data={[all, ...within.map(({ villageId, name }) => ({ value: villageId, label: name }))]}
      />
      {Object.keys(filterOf(search)).length > 0 && (
        <Button variant="subtle" onClick={() => onChange({ township: undefined, village: undefined, organization: undefined })}>
          {t('gaps.filter.clear')}
        </Button>
      )}
    </div>
  );
}
