import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { parseCount } from '../typed-number.ts';
import { TypedNumberInput } from '../TypedNumberInput.tsx';
import classes from './Record.module.css';
import { recordWords } from './words.ts';

export interface PeopleStepperProps {
  id: string;
  people: number | null;
  error: string | undefined;
  onChange(people: number | null): void;
}

/** How many people were reached: by a thumb, or typed. Empty where nobody counted. */
export function PeopleStepper({ id, people, error, onChange }: PeopleStepperProps) {
  const t = useTranslator(recordWords);
  return (
    <div className={classes['stepper']}>
      <TypedNumberInput
        id={id}
        label={t('assistance.field.people')}
        placeholder={t('assistance.field.people-hint')}
        value={people}
        parse={parseCount}
        wrong={t('assistance.not-a-count')}
        error={error}
        inputMode="numeric"
        onChange={onChange}
      />
      <ActionIcon variant="default" size={44} aria-label={t('assistance.record.fewer')} disabled={!people} onClick={() => onChange(people === null || people <= 1 ? null : people - 1)}>
        <IconMinus size={20} stroke={1.8} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size={44} aria-label={t('assistance.record.more')} onClick={() => onChange((people ?? 0) + 1)}>
        <IconPlus size={20} stroke={1.8} aria-hidden />
      </ActionIcon>
    </div>
  );
}
