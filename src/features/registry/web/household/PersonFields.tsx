import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { FieldErrors } from '../../../../ui/api/field-errors.ts';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { PersonView } from '../../household-contract.ts';
import { householdWords } from '../household-words.ts';
import { useCodeWords, type CodeList } from '../use-code-words.ts';
import classes from './Household.module.css';
import type { PersonDraft } from './household-draft.ts';

export const personErrorFields = (at: string) => ['name', 'relation', 'gender', 'birthDate', 'idNumber', 'phone'].map((field) => `${at}.${field}`);

export interface PersonFieldsProps {
  draft: PersonDraft;
  onChange(draft: PersonDraft): void;
  errors: FieldErrors;
  at: string;
  /** Who is changed, where it is a change: masked values stand as hints. */
  person?: PersonView;
  /** The head's relation is not asked for. */
  isHead?: boolean;
}

export function PersonFields({ draft, onChange, errors, at, person, isHead = false }: PersonFieldsProps) {
  const t = useTranslator(householdWords);
  const words = useCodeWords();
  const set = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change });
  const optional = (list: CodeList) => [{ value: '', label: t('notKnown') }, ...words.choices(list)];
  const turn = (code: string, isOn: boolean) => set({ health: isOn ? [...draft.health, code] : draft.health.filter((other) => other !== code) });
  const keeping = (masked: string | null | undefined, otherwise?: string) => (masked ? t('maskedNow', { masked }) : otherwise);
  return (
    <div className={classes['fields']}>
      <TextInput label={t('name')} required maxLength={40} autoComplete="off" value={draft.name} error={errors.errorAt(`${at}.name`)} onChange={(event) => set({ name: event.currentTarget.value })} />
      {!isHead && (
        <NativeSelect
          label={t('relation')}
          required
          value={draft.relation}
          error={errors.errorAt(`${at}.relation`)}
          data={[{ value: '', label: t('choose') }, ...words.choices('relations')]}
          onChange={(event) => set({ relation: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('idNumber')}
        description={keeping(person?.maskedIdNumber, t('idNumberHint'))}
        maxLength={40}
        autoComplete="off"
        value={draft.idNumber}
        error={errors.errorAt(`${at}.idNumber`)}
        onChange={(event) => set({ idNumber: event.currentTarget.value })}
      />
      <TextInput
        label={t('phone')}
        description={keeping(person?.maskedPhone)}
        inputMode="tel"
        maxLength={40}
        autoComplete="off"
        value={draft.phone}
        error={errors.errorAt(`${at}.phone`)}
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
      <DateInput label={t('birthDate')} value={draft.birthDate} error={errors.errorAt(`${at}.birthDate`)} onChange={(birthDate) => set({ birthDate })} />
      <NativeSelect label={t('gender')} value={draft.gender} error={errors.errorAt(`${at}.gender`)} data={optional('genders')} onChange={(event) => set({ gender: event.currentTarget.value })} />
      <NativeSelect label={t('schooling')} value={draft.schooling} data={optional('schoolings')} onChange={(event) => set({ schooling: event.currentTarget.value })} />
      <NativeSelect label={t('labour')} value={draft.labour} data={optional('labourAbilities')} onChange={(event) => set({ labour: event.currentTarget.value })} />
      <fieldset className={`${classes['group'] ?? ''} ${classes['wide'] ?? ''}`}>
        <legend>{t(person?.healthIsKnown ? 'healthNow' : 'health')}</legend>
        <div className={classes['choices']}>
          {words.choices('healthStates').map(({ value, label }) => (
            <Checkbox key={value} label={label} checked={draft.health.includes(value)} onChange={(event) => turn(value, event.currentTarget.checked)} />
          ))}
        </div>
      </fieldset>
    </div>
  );
}
