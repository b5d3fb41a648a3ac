import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCodeWords } from './code-words.ts';

/** Six digits, typed while somebody reads them out; a half typed code is told when the field is left, or the form is to be saved. */
export function SixDigits({ label, value, onChange }: { label: string; value: string; onChange(code: string): void }) {
  const t = useCodeWords();
  const [wasLeft, setLeft] = useState(value !== '');
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={value}
      error={wasLeft && value !== '' && value.length < 6 && t('confirmations.code-six')}
      onBlur={() => setLeft(true)}
      onKeyDown={({ key }) => key === 'Enter' && setLeft(true)}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, ''))}
    />
  );
}
