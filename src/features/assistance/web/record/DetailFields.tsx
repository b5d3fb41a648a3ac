import { NativeSelect, TextInput } from '@mantine/core';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import type { DraftAct } from '../../act.ts';
import { fieldsOf } from '../../kind-fields.ts';
import { cleanText } from '../typed-number.ts';
import classes from './Record.module.css';
import { recordWords } from './words.ts';

export interface DetailFieldsProps {
  act: DraftAct;
  errorAt(path: string): string | undefined;
  onChange(details: DraftAct['details']): void;
}

/** The few fields of the kind, all of them optional. */
export function DetailFields({ act, errorAt, onChange }: DetailFieldsProps) {
  const t = useTranslator(recordWords);
  const say = useSay();
  const own = fieldsOf(act.kind);
  if (own.length === 0) return null;
  const change = (name: string, value: string) => onChange({ ...act.details, [name]: value });
  return (
    <div className={classes['pair']}>
      {own.map(({ name, label, choices }) =>
        choices ? (
          <NativeSelect
            key={name}
            label={say(label)}
            error={errorAt(`details.${name}`)}
            value={act.details[name] ?? ''}
            data={[{ value: '', label: t('assistance.choose') }, ...choices.map((choice) => ({ value: choice.value, label: say(choice.label) }))]}
            onChange={(event) => change(name, event.currentTarget.value)}
          />
        ) : (
          <TextInput
            key={name}
            label={say(label)}
            error={errorAt(`details.${name}`)}
            maxLength={100}
            autoComplete="off"
            value={act.details[name] ?? ''}
            onChange={(event) => change(name, cleanText(event.currentTarget.value))}
          />
        ),
      )}
    </div>
  );
}
