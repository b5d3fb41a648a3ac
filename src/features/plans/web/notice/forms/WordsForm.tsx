import { Textarea, TextInput } from '@mantine/core';
import { factWords } from '../../fact-words.ts';
import { useTranslator } from '../../../../../ui/language/use-translator.ts';
import { FactForm } from './FactForm.tsx';
import { orNull } from './rows.ts';

export interface WordsFormProps {
  pointer: string;
  label: string;
  value: string | null;
  /** A date only as exact as the notice: 2020, 2020-06, 2020-06-30. */
  isDate?: boolean;
  isLong?: boolean;
}

/** One value in words; emptied, the fact is not given. */
export function WordsForm({ pointer, label, value, isDate = false, isLong = false }: WordsFormProps) {
  const t = useTranslator(factWords);
  return (
    <FactForm pointer={pointer} label={label} initial={value ?? ''} toValue={orNull}>
      {(words, change) =>
        isLong ? (
          <Textarea aria-label={label} autosize minRows={2} value={words} onChange={(event) => change(event.currentTarget.value)} />
        ) : (
          <TextInput
            aria-label={label}
            description={isDate ? t('inexactHint') : undefined}
            value={words}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )
      }
    </FactForm>
  );
}
