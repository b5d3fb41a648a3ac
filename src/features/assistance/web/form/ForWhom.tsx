import { Checkbox } from '@mantine/core';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { actMessages } from '../../web-messages.ts';
import { CheckList } from './CheckList.tsx';
import type { FormPartProps } from './part-props.ts';
import { withHouseholds } from './new-draft-act.ts';

/** The households that received it; none where the whole village did, or where names are not due. */
export function ForWhom({ act, onChange, idOf, errorAt, households, known }: FormPartProps) {
  const t = useTranslator(actMessages);
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
      >
        {households.map(({ householdId, headName, persons }) => (
          <Checkbox
            key={householdId}
            label={wordsOf(headName, persons)}
            checked={act.householdIds.includes(householdId)}
            onChange={(event) => onChange(withHouseholds(act, toggled(act.householdIds, householdId, event.currentTarget.checked), households))}
          />
        ))}
      </CheckList>
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
