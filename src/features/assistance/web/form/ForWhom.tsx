import { Checkbox, TextInput } from '@mantine/core';
import { Suspense, use, useState } from 'react';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { actMessages } from '../../web-messages.ts';
import { TypedCodesContext } from '../household-codes.ts';
import classes from './ActFields.module.css';
import { CheckList } from './CheckList.tsx';
import type { FormPartProps } from './part-props.ts';
import { withHouseholds, withoutHousehold, withPersons } from './new-draft-act.ts';

/** More than are found by looking. */
const many = 12;

/** The households that received it, and who of them where it was not all; none where the whole village did, or where names are not due. */
export function ForWhom({ act, onChange, idOf, errorAt, households, known }: FormPartProps) {
  const t = useTranslator(actMessages);
  const codes = use(TypedCodesContext);
  const [name, setName] = useState('');
  const isChosen = (householdId: string) => act.householdIds.includes(householdId);
  const listed = households.filter(({ householdId, headName }) => headName.includes(name.trim()) || isChosen(householdId));
  const offeredIds = new Set(households.map(({ householdId }) => householdId));
  const gone = act.householdIds.filter((id) => !offeredIds.has(id));
  const chosen = households.filter(({ householdId, members = [] }) => isChosen(householdId) && members.length > 0);
  const offered = new Set(chosen.flatMap(({ members = [] }) => members.map(({ id }) => id)));
  // Named in the act and no longer to be chosen: moved, died, or of a household that another organization answers for.
  const former = known.persons.filter(({ id }) => act.personIds.includes(id) && !offered.has(id));
  const isNamed = (personId: string) => act.personIds.includes(personId);
  const toggle = (personId: string, isNow: boolean) => onChange(withPersons(act, toggled(act.personIds, personId, isNow), households));
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
        {/* Answered for by another by now, or moved: it can be taken out, and the county says so where it must be. */}
        {gone.map((householdId, index) => (
          <Checkbox
            key={householdId}
            label={gone.length === 1 ? t('assistance.household-gone') : t('assistance.household-gone-of', { number: index + 1 })}
            checked
            onChange={() => onChange(withoutHousehold(act, householdId, households))}
          />
        ))}
        {name.trim() !== '' && listed.length === 0 && <p>{t('assistance.no-such-household')}</p>}
        {listed.map(({ householdId, headName, persons }) => (
          <Checkbox
            key={householdId}
            label={wordsOf(headName, persons)}
            checked={isChosen(householdId)}
            onChange={(event) => onChange(withHouseholds(act, toggled(act.householdIds, householdId, event.currentTarget.checked), households))}
          />
        ))}
      </CheckList>
      {codes && act.householdIds.length > gone.length && (
        <Suspense fallback={null}>
          <codes.Field
            households={households
              .filter(({ householdId }) => isChosen(householdId))
              .map(({ householdId, headName }) => ({ householdId, headName: headName || t('assistance.no-head') }))}
            typed={codes.typed}
            onChange={codes.onChange}
          />
        </Suspense>
      )}
      {(chosen.length > 0 || former.length > 0) && (
        <CheckList id={idOf('personIds')} label={t('assistance.field.persons')} hint={t('assistance.field.persons-hint')} error={errorAt('personIds')}>
          {chosen.map(({ householdId, headName, members = [] }) => (
            <Persons key={householdId} label={headName || t('assistance.no-head')} isTold={chosen.length > 1} members={members} isNamed={isNamed} onToggle={toggle} />
          ))}
          {former.length > 0 && <Persons label={t('assistance.field.persons-former')} isTold members={former} isNamed={isNamed} onToggle={toggle} />}
        </CheckList>
      )}
    </>
  );
}

interface PersonsProps {
  label: string;
  /** Whose they are is said where there are several households. */
  isTold: boolean;
  members: readonly { id: string; name: string }[];
  isNamed(personId: string): boolean;
  onToggle(personId: string, isNow: boolean): void;
}

/** The persons of one household, to be ticked where it was for some of them only. */
function Persons({ label, isTold, members, isNamed, onToggle }: PersonsProps) {
  return (
    <fieldset aria-label={label} className={classes['persons']}>
      {isTold && <p className={classes['hint']}>{label}</p>}
      {members.map(({ id, name }) => (
        <Checkbox key={id} label={name} checked={isNamed(id)} onChange={(event) => onToggle(id, event.currentTarget.checked)} />
      ))}
    </fieldset>
  );
}

function toggled(ids: readonly string[], id: string, isChosen: boolean): string[] {
  return isChosen ? [...ids, id] : ids.filter((one) => one !== id);
}
