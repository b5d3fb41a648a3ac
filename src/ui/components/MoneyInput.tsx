import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { formatYuan, parseYuan } from '../../kernel/money.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';

export interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** Integer fen; undefined while the field is empty or holds something else. */
  value: number | undefined;
  onChange(fen: number | undefined): void;
}

/** An amount typed in yuan, also with full-width digits or commas, kept in fen. */
export function MoneyInput({ value, onChange, error, ...props }: MoneyInputProps) {
  const t = useTranslator(uiMessages);
  const [typed, setTyped] = useState(() => (value === undefined ? '' : formatYuan(value)));
  const [isLeft, setLeft] = useState(true);
  const meant = parseYuan(typed);
  // A value set from outside (a restored draft, a default) replaces what stands here, unless it says the same.
  const shown = isLeft && value !== undefined && meant !== value ? formatYuan(value) : typed;
  const isUnread = shown.trim() !== '' && parseYuan(shown) === undefined;
  return (
    <TextInput
      {...props}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden>{t('ui.yuan')}</span>}
      rightSectionWidth={52}
      value={shown}
      error={error ?? (isLeft && isUnread ? t('ui.not-money') : undefined)}
      // Saved like that it would be lost without a word: a form that looks for it leads here instead.
      data-unread={isUnread || undefined}
      onFocus={() => setTyped(shown)}
      onChange={(event) => {
        setLeft(false);
        setTyped(event.currentTarget.value);
        onChange(parseYuan(event.currentTarget.value));
      }}
      onBlur={() => {
        setLeft(true);
        if (meant !== undefined) setTyped(formatYuan(meant));
      }}
    />
  );
}
