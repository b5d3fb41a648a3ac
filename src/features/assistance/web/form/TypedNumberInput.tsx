import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

export interface TypedNumberInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** Null while the field is empty or holds something else. */
  value: number | null;
  onChange(value: number | null): void;
  parse(typed: string): number | undefined;
  /** Said when what was typed is not a number of this kind. */
  wrong: string;
}

/** A number typed by hand, also with full-width digits: no arrows that a scrolling thumb could turn. */
export function TypedNumberInput({ value, onChange, parse, wrong, error, ...props }: TypedNumberInputProps) {
  const [typed, setTyped] = useState(() => (value === null ? '' : String(value)));
  const [isLeft, setLeft] = useState(true);
  const meant = parse(typed);
  // A value set from outside (a restored draft, the other device's version) replaces what stands here.
  const said = isLeft && (meant ?? null) !== value ? String(value ?? '') : typed;
  const cannotBeRead = said.trim() !== '' && parse(said) === undefined;
  // Nobody could mend it in a field that is not asked for.
  const shown = props.disabled && cannotBeRead ? '' : said;
  const isUnread = !props.disabled && cannotBeRead;
  return (
    <TextInput
      {...props}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      error={error ?? (isLeft && isUnread ? wrong : undefined)}
      // Saved like that it would be lost without a word: the form leads here instead.
      data-unread={isUnread || undefined}
      onFocus={() => setTyped(shown)}
      onChange={(event) => {
        setLeft(false);
        setTyped(event.currentTarget.value);
        onChange(parse(event.currentTarget.value) ?? null);
      }}
      onBlur={() => {
        setLeft(true);
        if (meant !== undefined) setTyped(String(meant));
      }}
    />
  );
}
