import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

export interface CountInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: number | null;
  onChange(value: number | null): void;
  /** Empty means null; else an empty field keeps its last number. */
  mayBeEmpty?: boolean;
  max?: number;
}

/** A small whole number, typed in any kind of figures. */
export function CountInput({ value, onChange, mayBeEmpty = false, max = 1_000, ...props }: CountInputProps) {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === null ? '' : String(value));
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      value={shown}
      onChange={(event) => {
        const text = event.currentTarget.value.normalize('NFKC').replaceAll(/\D/g, '');
        setTyped(text);
        if (text !== '') onChange(Math.min(max, Number(text)));
        else if (mayBeEmpty) onChange(null);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
