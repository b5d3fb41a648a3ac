import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useRowKeys } from '../../../../ui/row-keys.ts';
import type { IndicatorDraft } from './rule-set-draft.ts';
import classes from './RuleSetForm.module.css';
import { ruleSetFormWords } from './form-words.ts';

export interface IndicatorFieldsProps<D extends IndicatorDraft & { group?: string }> {
  title: string;
  lead: string;
  value: readonly D[];
  onChange(value: D[]): void;
  errorAt(field: string): string | undefined;
  /** What a new one begins as. */
  empty: D;
  atMost: number;
}

/** What must hold before a household or a village is done: in words and, where it is a number, with its threshold. */
export function IndicatorFields<D extends IndicatorDraft & { group?: string }>({ title, lead, value, onChange, errorAt, empty, atMost }: IndicatorFieldsProps<D>) {
  const t = useTranslator(ruleSetFormWords);
  const listId = useId();
  const groups = [...new Set(value.flatMap(({ group = '' }) => (group === '' ? [] : [group])))];
  const keys = useRowKeys(value.length);
  return (
    <Section title={title} lead={lead}>
      <datalist id={listId}>
        {groups.map((group) => (
          <option key={group}>{group}</option>
        ))}
      </datalist>
      <div className={classes['rows']}>
        {value.map((row, index) => {
          const change = (changed: Partial<D>) => onChange(value.map((one, at) => (at === index ? { ...one, ...changed } : one)));
          return (
            <fieldset key={keys.keys[index]} className={`${classes['row'] ?? ''} ${classes['indicator'] ?? ''}`} aria-label={row.name || t('newRow')}>
              <div className={classes['names']}>
                {row.group !== undefined && (
                  <TextInput
                    label={t('indicatorClass')}
                    required
                    maxLength={60}
                    list={listId}
                    value={row.group}
                    error={errorAt(`${index}.class.zh-CN`)}
                    onChange={(event) => change({ group: event.currentTarget.value } as Partial<D>)}
                  />
                )}
                <TextInput
                  label={t('indicatorName')}
                  required
                  maxLength={60}
                  value={row.name}
                  error={errorAt(`${index}.name.zh-CN`)}
                  onChange={(event) => change({ name: event.currentTarget.value } as Partial<D>)}
                />
              </div>
              <Textarea
                label={t('meaning')}
                rows={row.group === undefined ? 2 : 4}
                maxLength={500}
                value={row.meaning}
                error={errorAt(`${index}.meaning`)}
                onChange={(event) => change({ meaning: event.currentTarget.value } as Partial<D>)}
              />
              <ThresholdFields row={row} change={(changed) => change(changed as Partial<D>)} error={errorAt(`${index}.threshold.value`)} />
              <Button
                variant="subtle"
                color="gray"
                aria-label={t('removeNamed', { name: row.name || t('newRow') })}
                onClick={() => {
                  keys.removed(index);
                  onChange(value.filter((_, at) => at !== index));
                }}
              >
                {t('remove')}
              </Button>
            </fieldset>
          );
        })}
        <Button
          variant="default"
          className={classes['add']}
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
          disabled={value.length >= atMost}
          onClick={() => onChange([...value, empty])}
        >
          {t('addIndicator')}
        </Button>
      </div>
    </Section>
  );
}

const ops = ['>=', '>', '<=', '<', '='] as const;
const units = ['fen', 'percentHundredths', 'count'] as const;

interface ThresholdFieldsProps {
  row: IndicatorDraft;
  change(changed: Partial<IndicatorDraft>): void;
  error: string | undefined;
}

/** 4000 元以上, 3% 以下; most indicators are words alone. */
function ThresholdFields({ row, change, error }: ThresholdFieldsProps) {
  const t = useTranslator(ruleSetFormWords);
  return (
    <div className={classes['threshold']}>
      <NativeSelect
        label={t('threshold')}
        value={row.op}
        onChange={(event) => change({ op: event.currentTarget.value as IndicatorDraft['op'] })}
        data={[{ value: '', label: t('noThreshold') }, ...ops.map((op) => ({ value: op, label: t(`op.${op}`) }))]}
      />
      {row.op !== '' && (
        <>
          <TextInput
            label={t('thresholdValue')}
            required
            inputMode="decimal"
            maxLength={18}
            value={row.value}
            error={error}
            onChange={(event) => change({ value: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('unit')}
            value={row.unit}
            onChange={(event) => change({ unit: event.currentTarget.value as IndicatorDraft['unit'] })}
            data={units.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          />
        </>
      )}
    </div>
  );
}
