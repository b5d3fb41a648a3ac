import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import type { Change } from '../../../../ui/change.ts';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { formatQuantity, parseSteps } from '../../amount.ts';
import { EvidenceField, useFilesAreTaken } from '../../../evidence/web/public-parts.tsx';
import { giftStages, mostPapers, type GiftEntry, type GiftStage, type Measure } from '../../gift.ts';
import classes from '../Gifts.module.css';
import { useStageWords } from '../stage-words.ts';
import { useGiftWords } from '../words.ts';

/** An entry while it is being written: no amount yet. */
export type DraftEntry = Omit<GiftEntry, 'amount'> & { amount: number | undefined };

export function emptyEntry(entryId: string, day: CalendarDate): DraftEntry {
  return { entryId, stage: 'received', day, amount: undefined, words: '', voucher: '', evidenceIds: [] };
}

/** The fields that show their own reasons. */
export const fieldsOfEntry = ['day', 'evidenceIds'] as const;

/** The entry where it is whole; a promise has no papers; the day's own rule is the server's to say, beside its field. */
export function wholeEntry({ amount, ...entry }: DraftEntry): GiftEntry | undefined {
  if (amount === undefined || amount === 0 || entry.day === '') return undefined;
  return { ...entry, ...(entry.stage === 'pledged' ? { evidenceIds: [] } : {}), amount };
}

export interface EntryFieldsProps {
  entry: DraftEntry;
  measure: Measure;
  today: CalendarDate;
  onChange(change: Change<DraftEntry>): void;
  errorAt(field: (typeof fieldsOfEntry)[number]): string | undefined;
}

export function EntryFields({ entry, measure, today, onChange, errorAt }: EntryFieldsProps) {
  const t = useGiftWords();
  const stageOf = useStageWords(measure);
  const areTaken = useFilesAreTaken();
  const change = (changed: Partial<DraftEntry>) => onChange({ ...entry, ...changed });
  return (
    <div className={classes['fields']}>
      <NativeSelect
        label={t('gifts.field.stage')}
        value={entry.stage}
        onChange={(event) => change({ stage: event.currentTarget.value as GiftStage })}
        data={giftStages.map((stage) => ({ value: stage, label: stageOf(stage) }))}
      />
      {measure === null ? (
        <MoneyInput label={t('gifts.field.money')} required value={entry.amount} onChange={(amount) => change({ amount })} />
      ) : (
        <QuantityInput measure={measure} value={entry.amount} onChange={(amount) => change({ amount })} />
      )}
      <DateInput label={t('gifts.field.day')} value={entry.day} max={today} error={errorAt('day')} onChange={(day) => change({ day })} />
      <TextInput label={t('gifts.field.words')} maxLength={300} value={entry.words} onChange={(event) => change({ words: event.currentTarget.value })} />
      {/* Not taken away under a recording or a photo that is being read. */}
      {(entry.stage !== 'pledged' || areTaken) && (
        <>
          <TextInput label={t('gifts.field.voucher')} maxLength={100} value={entry.voucher} onChange={(event) => change({ voucher: event.currentTarget.value })} />
          <div className={classes['wide']}>
            <EvidenceField evidenceIds={entry.evidenceIds} most={mostPapers} error={errorAt('evidenceIds')} onChange={(changed) => onChange((present) => ({ ...present, evidenceIds: changed(present.evidenceIds) }))} />
          </div>
        </>
      )}
    </div>
  );
}

interface QuantityProps {
  measure: NonNullable<Measure>;
  value: number | undefined;
  onChange(steps: number | undefined): void;
}

function QuantityInput({ measure, value, onChange }: QuantityProps) {
  const t = useGiftWords();
  const [typed, setTyped] = useState(value === undefined ? '' : formatQuantity(value));
  const [isLeft, setLeft] = useState(true);
  // A value set from outside (another device's version) replaces what stands here.
  const shown = isLeft && value !== undefined && parseSteps(typed, measure) !== value ? formatQuantity(value) : typed;
  return (
    <TextInput
      label={t('gifts.field.quantity')}
      required
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden>{measure.unit}</span>}
      rightSectionWidth={52}
      value={shown}
      error={shown.trim() !== '' && value === undefined ? t('gifts.not-a-quantity') : undefined}
      onFocus={() => setTyped(shown)}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setLeft(false);
        setTyped(event.currentTarget.value);
        onChange(parseSteps(event.currentTarget.value, measure));
      }}
    />
  );
}
