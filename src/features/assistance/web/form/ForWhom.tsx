import { Checkbox, TextInput } from '@mantine/core';
import { Suspense, use, useState } from 'react';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { actMessages } from '../../web-messages.ts';
import { TypedCodesContext } from '../household-codes.ts';
import classes from './ActFields.module.css';
import { CheckList } from './CheckList.tsx';
import type { FormPartProps } from './part-props.ts';
import { withHouseholds } from './new-draft-act.ts';

/** More than are found by looking. */
const many = 12;

/** The households that received it; none where the whole village did, or where names are not due. */
export function ForWhom({ act, onChange, idOf, errorAt, households, known }: FormPartProps) {
  const t = useTranslator(actMessages);
  const codes = use(TypedCodesContext);
  const [name, setName] = useState('');
  const isChosen = (householdId: string) => act.householdIds.includes(householdId);
  const listed = households.filter(({ householdId, headName }) => headName.includes(name.trim()) || isChosen(householdId));
  const named = act.personIds.length > 0 ? known.persons : [];
  const wordsOf = (headName: string, persons: number | null) => {
    const name = headName || t('assistance.no-head');
    return persons === null ? name : t('assistance.household', { name, count: persons });
  };
  return (
    <>
      <CheckList
        id={idOf('householdIds')}
        label={t('assistance.field.households')}
        hint={t('assistance.field.households-hint')}
        error={errorAt('householdIds')}
        search={
          households.length > many && (
            <TextInput
              className={classes['find']}
              aria-label={t('assistance.field.find-household')}
              placeholder={t('assistance.field.find-household')}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )
        }
      >
        {listed.length === 0 && <p>{t('assistance.no-such-household')}</p>}
        {listed.map(({ householdId, headName, persons }) => (
          <Checkbox
            key={householdId}
            label={wordsOf(headName, persons)}
            checked={isChosen(householdId)}
            onChange={(event) => onChange(withHouseholds(act, toggled(act.householdIds, householdId, event.currentTarget.checked), households))}
          />
        ))}
      </CheckList>
      {codes && act.householdIds.length > 0 && (
        <Suspense fallback={null}>
          <codes.Field households={households.filter(({ householdId }) => isChosen(householdId))} typed={codes.typed} onChange={codes.onChange} />
        </Suspense>
      )}
      {named.length > 0 && (
        <CheckList id={idOf('personIds')} label={t('assistance.field.persons')} error={errorAt('personIds')}>
          {named.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={act.personIds.includes(id)}
              onChange={(event) => onChange({ ...act, personIds: toggled(act.personIds, id, event.currentTarget.checked) })}
            />
          ))}
        </CheckList>
      )}
    </>
  );
}

function toggled(ids: readonly string[], id: string, isChosen: boolean): string[] {
  return isChosen ? [...ids, id] : ids.filter((one) => one !== id);
}
