import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useEnter } from '../../../../ui/session.tsx';
import { acceptInvitation, type InvitationContent } from '../../contract.ts';
import classes from '../door.module.css';
import { NewPasswordField } from '../NewPasswordField.tsx';
import { invitationWords } from './words.ts';

const fields = ['countyName', 'name', 'phone', 'userName', 'password'] as const;
const passwordWords = {
  label: invitationWords.password,
  hint: invitationWords.passwordHint,
  good: invitationWords.passwordGood,
  show: invitationWords.showPassword,
};

/** Name, how to sign in, password; for a reset link the password alone. */
export function AcceptanceForm({ token, invitation }: { token: string; invitation: InvitationContent }) {
  const t = useTranslator(invitationWords);
  const enter = useEnter();
  const [typed, setTyped] = useState({ countyName: '', name: invitation.name ?? '', phone: '', userName: '', password: '' });
  const [sent, setSent] = useState<typeof typed>();
  const command = useCommand(acceptInvitation, { onSuccess: (session) => enter(session) });
  const errors = useFieldErrors(command.error, fields);
  const isJoining = invitation.purpose === 'join';
  const isFirstRun = invitation.countyName === undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(typed);
    const { password, ...rest } = typed;
    const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ''));
    command.send({ body: { token, password, ...(isJoining ? told : {}) } });
  };
  // What the server said is about what was sent: a field that was changed since is not wrong until it is sent again.
  const errorAt = (name: keyof typeof typed) => (typed[name] === sent?.[name] ? errors.errorAt(name) : undefined);
  const field = (name: keyof typeof typed) => ({
    label: t(name),
    value: typed[name],
    error: errorAt(name),
    onChange: (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {isFirstRun && <TextInput {...field('countyName')} description={t('countyHint')} required withAsterisk={false} />}
        {isJoining && (
          <>
            <TextInput {...field('name')} description={t('nameHint')} autoComplete="name" required withAsterisk={false} />
            <TextInput {...field('phone')} description={t('phoneHint')} autoComplete="tel" inputMode="tel" />
            <TextInput
              {...field('userName')}
              description={t('userNameHint')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
          </>
        )}
        <NewPasswordField
          value={typed.password}
          onChange={(password) => setTyped({ ...typed, password })}
          owner={typed}
          words={isJoining ? passwordWords : { ...passwordWords, label: invitationWords.newPassword }}
          error={errorAt('password')}
        />
        {!isJoining && <p className={classes['help']}>{t('resetNote')}</p>}
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        <Button type="submit" fullWidth loading={command.isPending}>
          {t(isJoining ? 'join' : 'reset')}
        </Button>
      </Stack>
    </form>
  );
}
