import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { changeSignInNames, readOwnAccount, type OwnAccount } from '../../own-account-contract.ts';
import classes from './AccountPage.module.css';
import { accountWords } from './words.ts';

/** By what a person signs in: user name, phone number or both. */
export function SignInNamesSection({ account }: { account: OwnAccount }) {
  const t = useTranslator(accountWords);
  const [userName, setUserName] = useState(account.userName ?? '');
  const [phone, setPhone] = useState(account.phone ?? '');
  const [currentPassword, setCurrentPassword] = useState('');
  const command = useCommand(changeSignInNames, {
    invalidates: [readOwnAccount],
    onSuccess: (saved) => {
      setUserName(saved.userName ?? '');
      setPhone(saved.phone ?? '');
      setCurrentPassword('');
    },
  });
  const errors = useFieldErrors(command.error, ['userName', 'phone']);
  const isChanged = userName !== (account.userName ?? '') || phone !== (account.phone ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({
      body: { ...(userName.trim() && { userName }), ...(phone.trim() && { phone }), currentPassword },
    });
  };
  return (
    <Section title={t('namesTitle')} lead={t('namesLead')}>
      <form className={classes['form']} onSubmit={submit}>
        <TextInput
          label={t('userName')}
          autoComplete="username"
          value={userName}
          error={errors.errorAt('userName')}
          onChange={(event) => setUserName(event.currentTarget.value)}
        />
        <TextInput
          label={t('phone')}
          type="tel"
          autoComplete="tel"
          value={phone}
          error={errors.errorAt('phone')}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        {isChanged && (
          <PasswordInput
            label={t('currentPassword')}
            description={t('namesPassword')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={currentPassword}
            onChange={(event) => setCurrentPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
        )}
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        {command.answer && !isChanged && <Notice tone="confirmed" title={t('saved')} announce="status" />}
        <Button type="submit" variant="default" loading={command.isPending} disabled={!isChanged}>
          {t('saveNames')}
        </Button>
      </form>
    </Section>
  );
}
