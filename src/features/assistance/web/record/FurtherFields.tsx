import { Checkbox, Input, SegmentedControl, Textarea } from '@mantine/core';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { actModes, type ActMode, type DraftAct } from '../../act.ts';
import type { RecordOptions } from '../../views.ts';
import { cleanText, parseCount } from '../typed-number.ts';
import { TypedNumberInput } from '../TypedNumberInput.tsx';
import { HeadFields } from './HeadFields.tsx';
import classes from './Record.module.css';
import { recordWords } from './words.ts';

export interface FurtherFieldsProps {
  act: DraftAct;
  village: RecordOptions['campaigns'][number]['villages'][number] | undefined;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  /** The money is asked for above. */
  isMoneyAsked: boolean;
  withHead: boolean;
  errorAt(path: string): string | undefined;
  onChange(changed: Partial<DraftAct>): void;
}

/** What a visit seldom needs, folded away: households, how, visits, money beside the main thing, words. */
export function FurtherFields({ act, village, isOpen, onOpen, isMoneyAsked, withHead, errorAt, onChange }: FurtherFieldsProps) {
  const t = useTranslator(recordWords);
  const field = (path: string) => ({ id: `act-${path}`, error: errorAt(path) });
  const households = village?.households ?? [];
  const choose = (householdId: string, isChosen: boolean) =>
    onChange({ householdIds: isChosen ? [...act.householdIds, householdId] : act.householdIds.filter((id) => id !== householdId) });
  return (
    <details className={classes['further']} open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{t('assistance.record.further')}</summary>
      <div className={classes['form']}>
        {households.length > 0 && (
          <fieldset className={classes['households']}>
            <legend>{t('assistance.record.households')}</legend>
            {households.map(({ householdId, headName, persons }) => (
              <Checkbox
                key={householdId}
                label={`${headName} · ${t('assistance.people', { count: persons })}`}
                checked={act.householdIds.includes(householdId)}
                onChange={(event) => choose(householdId, event.currentTarget.checked)}
              />
            ))}
          </fieldset>
        )}
        <Input.Wrapper label={t('assistance.field.mode')} error={errorAt('mode')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('assistance.field.mode')}
            value={act.mode ?? ''}
            onChange={(mode) => onChange({ mode: mode as ActMode })}
            data={actModes.map((mode) => ({ value: mode, label: t(`assistance.mode.${mode}`) }))}
          />
        </Input.Wrapper>
        <TypedNumberInput
          {...field('visits')}
          label={t('assistance.field.visits')}
          placeholder={t('assistance.field.visits-hint')}
          value={act.visits}
          parse={parseCount}
          wrong={t('assistance.not-a-count')}
          onChange={(visits) => onChange({ visits })}
        />
        {!isMoneyAsked && <MoneyInput {...field('moneyFen')} label={t('assistance.field.money')} value={undefined} onChange={(fen) => onChange({ moneyFen: fen ?? null })} />}
        <Textarea
          {...field('note')}
          label={t('assistance.field.note')}
          placeholder={t('assistance.field.note-hint')}
          rows={2}
          resize="vertical"
          maxLength={1000}
          value={act.note}
          onChange={(event) => onChange({ note: cleanText(event.currentTarget.value) })}
        />
        {withHead && <HeadFields act={act} onChange={onChange} />}
      </div>
    </details>
  );
}
