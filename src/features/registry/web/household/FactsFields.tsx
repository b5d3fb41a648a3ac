import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { FieldErrors } from '../../../../ui/api/field-errors.ts';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { incomeParts } from '../../household.ts';
import { typedCount } from '../form-parts.tsx';
import { householdWords } from '../household-words.ts';
import { useCodeWords } from '../use-code-words.ts';
import classes from './Household.module.css';
import type { FactsDraft } from './household-draft.ts';

/** Paths below `at` at which these fields show the server's refusals. */
export const factsErrorFields = (at: string) =>
  ['number', 'incomeYear', 'bankAccount', 'address', 'note', ...incomeParts.map((part) => `income.${part}`)].map((field) => `${at}.${field}`);

export interface FactsFieldsProps {
  draft: FactsDraft;
  onChange(draft: FactsDraft): void;
  errors: FieldErrors;
  at: string;
  /** Stands where a bank account is registered already. */
  maskedBankAccount: string | null;
}

/** Causes, housing, water, income by its parts, address, number, bank account, note. */
export function FactsFields({ draft, onChange, errors, at, maskedBankAccount }: FactsFieldsProps) {
  const t = useTranslator(householdWords);
  const words = useCodeWords();
  const isYearRead = typedCount(draft.incomeYear) !== undefined;
  const set = (change: Partial<FactsDraft>) => onChange({ ...draft, ...change });
  const optional = (list: 'housings' | 'waters') => [{ value: '', label: t('notKnown') }, ...words.choices(list)];
  const turn = (code: string, isOn: boolean) => set({ causes: isOn ? [...draft.causes, code] : draft.causes.filter((other) => other !== code) });
  return (
    <div className={classes['fields']}>
      <fieldset className={`${classes['group'] ?? ''} ${classes['wide'] ?? ''}`}>
        <legend>{t('causes')}</legend>
        <div className={classes['choices']}>
          {words.choices('causes').map(({ value, label }) => (
            <Checkbox key={value} label={label} checked={draft.causes.includes(value)} onChange={(event) => turn(value, event.currentTarget.checked)} />
          ))}
        </div>
      </fieldset>
      <NativeSelect label={t('housing')} value={draft.housing} data={optional('housings')} onChange={(event) => set({ housing: event.currentTarget.value })} />
      <NativeSelect label={t('water')} value={draft.water} data={optional('waters')} onChange={(event) => set({ water: event.currentTarget.value })} />
      <TextInput
        label={t('incomeYear')}
        inputMode="numeric"
        value={draft.incomeYear}
        error={isYearRead ? errors.errorAt(`${at}.incomeYear`) : t('notAYear')}
        data-unread={!isYearRead || undefined}
        onChange={(event) => set({ incomeYear: event.currentTarget.value })}
      />
      {incomeParts.map((part) => (
        <MoneyInput
          key={part}
          label={t(`income.${part}`)}
          value={draft.income[part]}
          error={errors.errorAt(`${at}.income.${part}`)}
          onChange={(fen) => set({ income: { ...draft.income, [part]: fen } })}
        />
      ))}
      <TextInput label={t('address')} maxLength={200} value={draft.address} error={errors.errorAt(`${at}.address`)} onChange={(event) => set({ address: event.currentTarget.value })} />
      <TextInput label={t('number')} maxLength={40} value={draft.number} error={errors.errorAt(`${at}.number`)} onChange={(event) => set({ number: event.currentTarget.value })} />
      <TextInput
        label={t('bankAccount')}
        description={maskedBankAccount === null ? undefined : t('maskedNow', { masked: maskedBankAccount })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        value={draft.bankAccount}
        error={errors.errorAt(`${at}.bankAccount`)}
        onChange={(event) => set({ bankAccount: event.currentTarget.value })}
      />
      <Textarea
        className={classes['wide']}
        label={t('note')}
        rows={2}
        maxLength={1000}
        value={draft.note}
        error={errors.errorAt(`${at}.note`)}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </div>
  );
}
