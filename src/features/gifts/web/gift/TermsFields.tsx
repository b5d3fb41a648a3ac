import { NativeSelect, TextInput } from '@mantine/core';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import type { FieldErrors } from '../../../../ui/api/field-errors.ts';
import { giverKinds, type GiftTerms, type GiverKind } from '../../gift.ts';
import { useGiftNames } from '../gift-words.ts';
import classes from '../Gifts.module.css';
import { useGiftWords } from '../words.ts';

export interface TermsFieldsProps {
  terms: GiftTerms;
  villages: readonly { villageId: string; villageName: string }[];
  onChange(terms: GiftTerms): void;
  errors: FieldErrors;
}

export const fieldsOfTerms = ['terms.giverName', 'terms.villageId'];

/** Who gives, and for what. */
export function TermsFields({ terms, villages, onChange, errors }: TermsFieldsProps) {
  const t = useGiftWords();
  const { kind } = useGiftNames();
  const change = (changed: Partial<GiftTerms>) => onChange({ ...terms, ...changed });
  return (
    <div className={classes['fields']}>
      <NativeSelect
        label={t('gifts.field.giverKind')}
        value={terms.giverKind}
        onChange={(event) => {
          const giverKind = event.currentTarget.value as GiverKind;
          change(giverKind === 'organization' ? { giverKind, giverName: '' } : { giverKind });
        }}
        data={giverKinds.map((value) => ({ value, label: kind(value) }))}
      />
      {terms.giverKind !== 'organization' && (
        <TextInput
          label={t('gifts.field.giverName')}
          description={terms.giverKind === 'person' ? t('gifts.field.giverName-hint') : undefined}
          required
          maxLength={60}
          value={terms.giverName}
          error={errors.errorAt('terms.giverName')}
          onChange={(event) => change({ giverName: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('gifts.field.village')}
        value={terms.villageId ?? ''}
        error={errors.errorAt('terms.villageId')}
        onChange={(event) => change({ villageId: event.currentTarget.value || null })}
        data={[{ value: '', label: t('gifts.any-village') }, ...villages.map(({ villageId, villageName }) => ({ value: villageId, label: villageName }))]}
      />
      <DateInput label={t('gifts.field.due')} value={terms.dueOn ?? ''} onChange={(day) => change({ dueOn: day === '' ? null : day })} />
      <TextInput label={t('gifts.field.note')} maxLength={500} value={terms.note} onChange={(event) => change({ note: event.currentTarget.value })} />
    </div>
  );
}
