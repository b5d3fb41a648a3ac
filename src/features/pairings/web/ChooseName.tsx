import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { usePairingWords } from './words.ts';

export interface ChooseNameProps extends Omit<NativeSelectProps, 'data' | 'onChange' | 'value'> {
  options: readonly { value: string; label: string }[];
  value: string;
  onChange(value: string): void;
}

/** One of many names, by the browser's own list: it takes the first letters typed. */
export function ChooseName({ options, onChange, ...props }: ChooseNameProps) {
  const t = usePairingWords();
  return (
    <NativeSelect {...props} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{t('choose')}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}
