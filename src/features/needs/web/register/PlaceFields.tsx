import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { listHouseholds } from '../../../registry/household-contract.ts';
import type { HouseholdNeedsView, NeedOptions } from '../../views.ts';
import { useNeedWords } from '../words.ts';
import classes from './NewNeed.module.css';

export interface PlaceDraft {
  villageId: string;
  /** Empty: the whole village. */
  householdId: string;
}

export interface PlaceFieldsProps {
  draft: PlaceDraft;
  villages: NeedOptions['villages'];
  /** Where the form was opened from: it stays chosen. */
  household?: HouseholdNeedsView;
  onChange(place: PlaceDraft): void;
  errorAt(path: string): string | undefined;
}

/** Whose need it is: the village, and in it a household or all of it. */
export function PlaceFields({ draft, villages, household, onChange, errorAt }: PlaceFieldsProps) {
  const t = useNeedWords();
  const [name, setName] = useState('');
  const choices = useEndpoint(
    listHouseholds,
    { query: { villageId: draft.villageId, ...(name.trim() === '' ? {} : { search: name.trim() }) } },
    { enabled: !household, keepPrevious: true },
  ).data;
  const isCut = choices !== undefined && choices.next !== null;
  const wordsOf = (headName: string | null, count: number) => t('needs.household-of', { name: headName ?? t('needs.no-head'), count });
  const households = household
    ? [{ value: household.householdId, label: wordsOf(household.headName, household.persons.length) }]
    : (choices?.households ?? []).map((one) => ({ value: one.householdId, label: wordsOf(one.headName, one.personCount) }));
  const isKept = draft.householdId === '' || households.some(({ value }) => value === draft.householdId);
  const canSearch = !household && (isCut || name !== '');
  return (
    <div className={classes['place']}>
      {villages.length > 1 && (
        <NativeSelect
          label={t('needs.field.village')}
          required
          value={draft.villageId}
          error={errorAt('villageId')}
          disabled={household !== undefined}
          onChange={(event) => {
            setName('');
            onChange({ villageId: event.currentTarget.value, householdId: '' });
          }}
          data={villages.map(({ villageId, name: village, townshipName }) => ({ value: villageId, label: `${townshipName ?? ''}${village}` }))}
        />
      )}
      {canSearch && (
        <TextInput
          data-first
          label={t('needs.field.household-name')}
          description={isCut ? t('needs.more-households') : choices?.households.length === 0 ? t('needs.no-households') : undefined}
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        {...(canSearch ? {} : { 'data-first': true })}
        label={t('needs.field.household')}
        value={draft.householdId}
        error={errorAt('householdId')}
        disabled={household !== undefined}
        onChange={(event) => onChange({ ...draft, householdId: event.currentTarget.value })}
        data={[
          { value: '', label: t('needs.whole-village-choice') },
          ...households,
          ...(isKept ? [] : [{ value: draft.householdId, label: t('needs.chosen-household') }]),
        ]}
      />
    </div>
  );
}
