import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { Search } from '../../../../ui/navigation.ts';
import type { VillageRecord } from '../../contract.ts';
import { listRuleSets } from '../../rule-set-contract.ts';
import { useNameOf } from '../use-code-words.ts';
import { registryWords } from '../words.ts';
import classes from './Households.module.css';

export interface FiltersProps {
  villages: readonly VillageRecord[];
  filter: Search;
  onFilter(change: Search): void;
  typed: string;
  onType(text: string): void;
  onSubmit(): void;
}

/** Township and village in one list, as a clerk thinks of them: 山门镇 · 高桥村. */
export function Filters({ villages, filter, onFilter, typed, onType, onSubmit }: FiltersProps) {
  const t = useTranslator(registryWords);
  const nameOf = useNameOf();
  const ruleSets = useEndpoint(listRuleSets, {}, { freshForMs: 300_000 });
  const categories = new Map((ruleSets.data?.ruleSets ?? []).flatMap((ruleSet) => ruleSet.categories.map((category) => [category.code, category])));
  const townships = [...new Map(villages.flatMap(({ townshipId, townshipName }) => (townshipId ? [[townshipId, townshipName ?? '']] : []))).entries()];
  const place = filter['villageId'] ?? filter['townshipId'] ?? '';
  const choosePlace = (id: string) => {
    const isVillage = villages.some(({ villageId }) => villageId === id);
    onFilter({ villageId: isVillage ? id : undefined, townshipId: isVillage || id === '' ? undefined : id });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={`${classes['filters'] ?? ''} jd-no-print`} onSubmit={submit}>
      <div className={classes['search']}>
        <TextInput
          label={t('searchLabel')}
          description={t('searchHint')}
          leftSection={<IconSearch size={18} stroke={1.8} aria-hidden />}
          type="search"
          autoComplete="off"
          maxLength={60}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('find')}
        </Button>
      </div>
      {villages.length > 1 && (
        <NativeSelect
          label={t('village')}
          value={place}
          onChange={(event) => choosePlace(event.currentTarget.value)}
          data={[
            { value: '', label: t('allVillages') },
            ...(townships.length > 1 ? townships.map(([value, label]) => ({ value, label })) : []),
            ...villages.map(({ villageId, name, townshipName }) => ({
              value: villageId,
              label: townshipName === null ? name : `${townshipName} · ${name}`,
            })),
          ]}
        />
      )}
      <NativeSelect
        label={t('category')}
        value={filter['category'] ?? ''}
        onChange={(event) => onFilter({ category: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('allCategories') },
          ...[...categories.values()].map(({ code, name }) => ({ value: code, label: nameOf(name) })),
        ]}
      />
      <NativeSelect
        label={t('state')}
        value={filter['state'] ?? ''}
        onChange={(event) => onFilter({ state: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('stateAll') },
          { value: 'unfinished', label: t('stateUnfinished') },
          { value: 'finished', label: t('stateFinished') },
          { value: 'ended', label: t('stateEnded') },
        ]}
      />
    </form>
  );
}
