import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { changeOwnPassword, listOwnSessions, readOwnAccount, type OwnAccount } from '../../own-account-contract.ts';
import { NewPasswordField } from '../NewPasswordField.tsx';
import classes from './AccountPage.module.css';
import { accountWords } from './words.ts';

const newPasswordWords = {
  label: accountWords.newPassword,
  hint: accountWords.passwordHint,
  good: accountWords.passwordGood,
  show: accountWords.showPassword,
};

export function PasswordSection({ account }: { account: OwnAccount }) {
  const t = useTranslator(accountWords);
  const format = useFormat();
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const command = useCommand(changeOwnPassword, {
    invalidates: [readOwnAccount, listOwnSessions],
    onSuccess: () => {
      setCurrentPassword('');
      setNewPassword('');
    },
  });
  const errors = useFieldErrors(command.error, ['newPassword']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ body: { currentPassword, newPassword } });
  };
  return (
    <Section title={t('passwordTitle')} lead={t('passwordChanged', { day: format.date(account.passwordChangedAt) })}>
      <form className={classes['form']} onSubmit={submit}>
        <PasswordInput
          label={t('currentPassword')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={currentPassword}
          onChange={(event) => setCurrentPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <NewPasswordField
          value={newPassword}
          onChange={setNewPassword}
          owner={account}
          words={newPasswordWords}
          error={errors.errorAt('newPassword')}
        />
        <p className={classes['soft']}>{t('changeNote')}</p>
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        {command.answer && <Notice tone="confirmed" title={t('passwordDone')} announce="status" />}
        <Button type="submit" variant="default" loading={command.isPending}>
          {t('changePassword')}
        </Button>
      </form>
    </Section>
  );
}
