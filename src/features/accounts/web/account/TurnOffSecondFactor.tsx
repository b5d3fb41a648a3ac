import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { readOwnAccount, removeSecondFactor } from '../../own-account-contract.ts';
import { accountWords } from './words.ts';

/** Asks for the password before the second step is taken away. */
export function TurnOffSecondFactor() {
  const t = useTranslator(accountWords);
  const [isAsking, setIsAsking] = useState(false);
  const [password, setPassword] = useState('');
  const close = () => {
    setIsAsking(false);
    setPassword('');
  };
  const command = useCommand(removeSecondFactor, { invalidates: [readOwnAccount], onSuccess: close });
  return (
    <>
      <Button variant="default" mt="sm" onClick={() => setIsAsking(true)}>
        {t('turnOff')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={close}
        title={t('turnOff')}
        confirmLabel={t('turnOff')}
        onConfirm={() => command.send({ body: { password } })}
        isPending={command.isPending}
        canConfirm={password !== ''}
      >
        <p>{t('turnOffWhat')}</p>
        <PasswordInput
          label={t('currentPassword')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <CommandNotice command={command} />
      </ConfirmDialog>
    </>
  );
}
