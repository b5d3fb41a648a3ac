import { Input, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { NeedContent, Urgency } from '../need.ts';
import { urgencies } from '../need.ts';
import type { NamedKind } from '../kinds.ts';
import { DateInput } from '../../../ui/components/DateInput.tsx';
import classes from './NeedFields.module.css';
import { parseQuantity } from './typed-quantity.ts';
import { useNeedWords, useTold } from './words.ts';

/** What stands in the form: as typed. */
export interface NeedDraft {
  kind: string;
  summary: string;
  quantity: string;
  unit: string;
  urgency: Urgency;
  dueOn: string;
  why: string;
  personId: string;
}

export function draftOf(need: NeedContent): NeedDraft {
  const { quantity, dueOn, personId, kind, summary, unit, urgency, why } = need;
  return { kind, summary, unit, urgency, why, quantity: quantity === null ? '' : String(quantity), dueOn: dueOn ?? '', personId: personId ?? '' };
}

/** As sent; undefined while the quantity is none. */
export function contentOf({ quantity, dueOn, personId, ...rest }: NeedDraft): NeedContent | undefined {
  const amount = parseQuantity(quantity);
  if (amount === undefined) return undefined;
  return { ...rest, quantity: amount, dueOn: dueOn === '' ? null : dueOn, personId: personId === '' ? null : personId };
}

export interface NeedFieldsProps {
  draft: NeedDraft;
  onChange(draft: NeedDraft): void;
  kinds: readonly NamedKind[];
  /** Members whom it may be for; none where it is the village's. */
  persons: readonly { personId: string; name: string }[];
  /** What the server takes where the field is left empty. */
  usual?: { unit: string; why: string };
  errorAt(path: string): string | undefined;
}

/** What is needed: the kind first, everything else may stay as it is. */
export function NeedFields({ draft, onChange, kinds, persons, usual, errorAt }: NeedFieldsProps) {
  const t = useNeedWords();
  const told = useTold();
  const urgencyId = useId();
  const change = (changed: Partial<NeedDraft>) => onChange({ ...draft, ...changed });
  return (
    <div className={classes['fields']}>
      <NativeSelect
        label={t('needs.field.kind')}
        required
        value={draft.kind}
        error={errorAt('kind')}
        onChange={(event) => change({ kind: event.currentTarget.value })}
        data={[
          ...(draft.kind === '' ? [{ value: '', label: t('needs.choose') }] : []),
          ...kinds.map(({ kind, name }) => ({ value: kind, label: told(name) })),
        ]}
      />
      {persons.length > 0 && (
        <NativeSelect
          label={t('needs.field.person')}
          value={draft.personId}
          error={errorAt('personId')}
          onChange={(event) => change({ personId: event.currentTarget.value })}
          data={[
            { value: '', label: t('needs.whole-household') },
            ...persons.map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
        />
      )}
      <TextInput
        className={classes['wide'] ?? ''}
        label={t('needs.field.summary')}
        placeholder={t('needs.field.summary-hint')}
        maxLength={120}
        autoComplete="off"
        value={draft.summary}
        error={errorAt('summary')}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <div className={classes['amount']}>
        <TextInput
          label={t('needs.field.quantity')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.quantity}
          error={errorAt('quantity') ?? (parseQuantity(draft.quantity) === undefined ? t('needs.not-a-quantity') : undefined)}
          onChange={(event) => change({ quantity: event.currentTarget.value })}
        />
        <TextInput
          label={t('needs.field.unit')}
          placeholder={usual?.unit}
          maxLength={10}
          autoComplete="off"
          value={draft.unit}
          error={errorAt('unit')}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
      </div>
      <Input.Wrapper id={urgencyId} label={t('needs.field.urgency')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('needs.field.urgency')}
          value={draft.urgency}
          onChange={(urgency) => change({ urgency })}
          data={urgencies.map((urgency) => ({ value: urgency, label: t(`needs.urgency.${urgency}`) }))}
        />
      </Input.Wrapper>
      <DateInput
        label={t('needs.field.dueOn')}
        value={draft.dueOn}
        error={errorAt('dueOn')}
        description={draft.dueOn === '' ? t('needs.field.due-hint') : ''}
        onChange={(dueOn) => change({ dueOn })}
      />
      <Textarea
        className={classes['wide'] ?? ''}
        label={t('needs.field.why')}
        placeholder={usual?.why}
        rows={2}
        resize="vertical"
        maxLength={500}
        value={draft.why}
        error={errorAt('why')}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
    </div>
  );
}
