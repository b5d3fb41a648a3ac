import { PasswordInput } from '@mantine/core';
import { useSay } from '../../../ui/language/use-translator.ts';
import type { Sentence } from '../../../kernel/language.ts';
import { accountRefusalMessages } from '../messages.ts';
import { passwordRefusals, shortestPassword, type PasswordOwner } from '../password-rules.ts';
import classes from './door.module.css';

export interface NewPasswordFieldProps {
  value: string;
  onChange(password: string): void;
  /** Whose names it must not hold. */
  owner: PasswordOwner;
  words: { label: Sentence; hint: Sentence; good: Sentence; show: Sentence };
  /** What the server said about it. */
  error?: string | undefined;
}

/** A new password, judged by the server's own rules as it is typed; nothing is said before it is long enough. */
export function NewPasswordField({ value, onChange, owner, words, error }: NewPasswordFieldProps) {
  const say = useSay();
  const [refusal] = passwordRefusals(value, owner, 'password');
  const isLongEnough = Array.from(value).length >= shortestPassword;
  const code = refusal && isCode(refusal.code) ? refusal.code : undefined;
  const shortcoming = isLongEnough && code ? say(accountRefusalMessages[code], refusal?.params) : undefined;
  const isGood = isLongEnough && refusal === undefined;
  return (
    <PasswordInput
      label={say(words.label)}
      description={isGood ? <span className={classes['met']}>{say(words.good)}</span> : say(words.hint)}
      name="new-password"
      autoComplete="new-password"
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={shortcoming ?? (isGood ? undefined : error)}
      visibilityToggleButtonProps={{ 'aria-label': say(words.show) }}
    />
  );
}

function isCode(code: string): code is keyof typeof accountRefusalMessages {
  return code in accountRefusalMessages;
}
